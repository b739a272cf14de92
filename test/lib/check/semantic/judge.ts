import { bundles } from '../../../../charts';
import { platform as source } from '../../../../environments';
import { extensions } from '../../../../extensions';
import { factsOf, rules, type Facts } from '../../../../lib/check';
import { checkObjects } from '../../../../lib/check/check-objects';
import { checkUpgrade } from '../../../../lib/check/check-upgrade';
import { findingsBy, type Finding } from '../../../../lib/check/finding';
import type { PinHistories } from '../../../../lib/check/pin-history';
import { byScope } from '../../../../lib/check/rules-of';
import { targetOf } from '../../../../lib/check/target-of';
import type { Manifest } from '../../../../lib/manifest';
import { PlatformError } from '../../../../lib/problem';
import { renderManifests } from '../../../../lib/render';
import {
  resolvePlatform,
  type EnvironmentLayer,
  type Layer,
  type Platform,
  type PlatformSource,
} from '../../../../lib/spec';
import { checkedPlatform } from '../../../checked-platform';
import { projectKinds } from '../../../custom-kinds';
import { referenceEnvironments, referenceManifests } from '../../../reference-manifests';
import { referencePins, referencePlatform } from '../../../reference-platform';
import { askPlatformRule, askSpecRule } from '../ask-rule';
import { withoutHash } from './edits';
import type { ObjectFault, SpecFault } from './fault';

const by = byScope(rules);

/** What is said of a fault: a code, and the object and the place in the spec that are blamed. */
export interface Said {
  readonly code: string;
  readonly at: readonly string[];
  readonly message: string;
}

/** What is said of the platform as it is. */
export async function saidOfReference(): Promise<readonly Said[]> {
  return checkedPlatform(referencePlatform(), await referenceEnvironments()).open.map(toSaid);
}

/** What is said once objects of an environment are others. */
export async function saidOfObjects({ environment = 'production', change }: ObjectFault): Promise<readonly Said[]> {
  const before = await referenceManifests(environment);
  return findings(referencePlatform(), environment, { before, after: edited(before, change) });
}

/** What is said once values of environments are others: by the spec itself, or by what is rendered from it. */
export async function saidOfValues({ values, histories }: SpecFault): Promise<readonly Said[]> {
  try {
    const platform = resolvePlatform(withValues(values), { pins: referencePins() });
    const changed = Object.entries(platform.environments).filter(([name]) => Object.hasOwn(values, name));
    const part = { ...platform, environments: Object.fromEntries(changed) };
    const rendered = (await renderManifests(part, [...bundles, ...extensions])).environments;
    const all = rendered.map(({ name, manifests }) =>
      findings(platform, name, { before: [], after: manifests }, histories),
    );
    return (await Promise.all(all)).flat();
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return error.problems.map(({ code, spec = '', message }) => ({ code, at: [spec], message }));
  }
}

/** What is said of a change against the objects that stand in the cluster. */
export async function saidOfUpgrade({ environment = 'production', change }: ObjectFault): Promise<readonly Said[]> {
  const before = await referenceManifests(environment);
  return checkUpgrade(before, edited(before, change), by.upgrade).map(toSaid);
}

interface Objects {
  readonly before: readonly Manifest[];
  readonly after: readonly Manifest[];
}

/** As `checkPlatform`, but of one environment and only of objects that are not known to be right. */
async function findings(
  platform: Platform,
  name: string,
  { before, after }: Objects,
  histories?: PinHistories,
): Promise<readonly Said[]> {
  const environment = platform.environments[name];
  if (environment === undefined) throw new Error(`there is no environment "${name}"`);
  const facts = factsOf(after);
  const target = targetOf(environment, projectKinds());
  const known = new Set(before);
  const found: readonly Finding[] = [
    ...checkObjects(
      after.filter((manifest) => !known.has(manifest)),
      by.object,
      target,
    ),
    ...by.environment.flatMap((rule) => findingsBy(rule, rule.check(facts, target))),
    ...by.spec.flatMap((rule) => findingsBy(rule, askSpecRule(rule, { environment, facts, target }))),
    ...(await comparisons(platform, { [name]: facts }, histories)),
  ];
  return found.map((finding) => toSaid({ environment: name, ...finding }));
}

let referenceFacts: FactsByEnvironment | undefined;

type FactsByEnvironment = { readonly [environment: string]: Facts };

async function comparisons(
  platform: Platform,
  facts: FactsByEnvironment,
  histories?: PinHistories,
): Promise<readonly Finding[]> {
  const environments = await referenceEnvironments();
  referenceFacts ??= Object.fromEntries(environments.map(({ name, manifests }) => [name, factsOf(manifests)]));
  const all = { ...referenceFacts, ...facts };
  return by.platform.flatMap((rule) => findingsBy(rule, askPlatformRule(rule, platform, { facts: all, histories })));
}

function edited(manifests: readonly Manifest[], change: ObjectFault['change']): readonly Manifest[] {
  return change.reduce((objects, edit) => edit(objects), manifests);
}

/** The source of the platform with one more layer over each of some environments, whose own become components. */
function withValues(values: SpecFault['values']): PlatformSource {
  const original: PlatformSource = source;
  const components: { [name: string]: Layer } = { ...original.components };
  const environments = Object.entries(original.environments).map(([name, layer]): [string, EnvironmentLayer] => {
    const fault = values[name];
    if (fault === undefined) return [name, layer];
    components[name] = { values: layer.values };
    return [name, { components: [...(layer.components ?? []), name], values: fault }];
  });
  return { ...original, components, environments: Object.fromEntries(environments) };
}

function toSaid(finding: Finding & { readonly environment?: string }): Said {
  const { code, object, spec, environment, field, message, found } = finding;
  const place = object && `${object.kind}/${withoutHash(object.name)}`;
  const at = [place, [environment, ...(spec ?? [])].filter(Boolean).join('.')].filter((one) => one !== undefined);
  return { code, at, message: [field, message, found].filter(Boolean).join('; ') };
}
