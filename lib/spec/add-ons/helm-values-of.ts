import type { AddOn, AddOnWorkload } from './add-on';
import type { AddOnEnvironment } from './add-on-environment';
import type { HelmValue, HelmValues } from './helm-values';

/**
 * All values that an add-on's chart is installed with in an environment: those of its record, those that name something
 * of the environment, and requests, limits and replicas of its workloads.
 */
export function helmValuesOf(addOn: AddOn, environment: AddOnEnvironment): HelmValues {
  const layers = [addOn.values ?? {}, addOn.valuesOf?.(environment) ?? {}, ...addOn.workloads.map(sizes)];
  return layers.reduce(merged, {});
}

function sizes({ kind, resourcesAt, replicasAt, requests, limits, replicas }: AddOnWorkload): HelmValues {
  const resources = at(resourcesAt, { requests, limits: { ...limits } });
  return replicasAt === undefined || kind === 'DaemonSet' ? resources : merged(resources, at(replicasAt, replicas));
}

/** A value at a path in Helm's dot notation. */
function at(path: string, value: HelmValue): HelmValues {
  const [last = '', ...above] = path.split('.').reverse();
  return above.reduce<HelmValues>((below, key) => ({ [key]: below }), { [last]: value });
}

/** As Helm does: maps by key, everything else as a whole. */
function merged(lower: HelmValues, upper: HelmValues): HelmValues {
  const entries = Object.entries(upper).map(([key, value]): [string, HelmValue] => {
    const below = Object.hasOwn(lower, key) ? lower[key] : undefined;
    return [key, isMap(value) && below !== undefined && isMap(below) ? merged(below, value) : value];
  });
  return { ...lower, ...Object.fromEntries(entries) };
}

function isMap(value: HelmValue): value is HelmValues {
  return typeof value === 'object' && !Array.isArray(value);
}
