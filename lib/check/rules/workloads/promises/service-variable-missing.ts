import { entryOf, fieldPath } from '../../../../manifest';
import { calledVariables, type Environment, type Service } from '../../../../spec';
import type { ContainerFact, Facts, ProvisionFact, ReferenceFact, WorkloadFact } from '../../../facts';
import type { SpecRule } from '../../../rule';
import type { ObjectId, SpecViolation } from '../../../violation';

export const serviceVariableMissing: SpecRule = {
  code: 'SERVICE_VARIABLE_MISSING',
  scope: 'spec',
  severity: 'warning',
  title: 'every container of a service gets the variables that the spec gives it',
  why:
    'A program that misses a variable stops at its start, or takes a default that nobody chose. Variables come from ' +
    'the env of the spec and from what the service calls; an overlay can drop them in the ConfigMap or in the container.',
  fix: 'Drop the overlay that takes the variable away, or take it out of the spec.',
  check({ environment, facts }) {
    const lookUp = variableLookup(facts);
    return facts.workloads.flatMap((workload) => {
      const service = environment.services[workload.object.bundle.replace(/^services\//, '')];
      if (service === undefined || !workload.object.bundle.startsWith('services/')) return [];
      return workload.containers.flatMap((container) => {
        const asked = askedOf(container, service, environment);
        if (asked.length === 0) return [];
        const known = lookUp(workload, container);
        if (known === undefined) return [];
        return asked
          .filter((variable) => !known.has(variable))
          .map((variable) => missing(variable, { service, workload, container }));
      });
    });
  },
};

/** Names of the variables that the spec gives to a container of a service. */
function askedOf({ name }: ContainerFact, service: Service, environment: Environment): readonly string[] {
  const beside = entryOf({ ...service.sidecars, ...service.initContainers }, name);
  if (beside !== undefined) return Object.keys(beside.env);
  const own = { ...calledVariables(service, environment), ...service.env };
  if (name === service.name) return Object.keys(own);
  return name === 'migration' && service.migration ? Object.keys({ ...own, ...service.migration.env }) : [];
}

type Lookup = (workload: WorkloadFact, container: ContainerFact) => ReadonlySet<string> | undefined;

/** The variables that a container gets; undefined where it takes some from what only the cluster knows. */
function variableLookup({ references, provisions }: Facts): Lookup {
  const maps = new Map(provisions.map((fact) => [keyOf(fact.kind, fact.namespace, fact.name), fact] as const));
  const taken = new Map<string, ReferenceFact[]>();
  for (const reference of references) {
    if (!reference.field.includes('.envFrom[')) continue;
    const id = idOf(reference.object);
    const known = taken.get(id);
    if (known === undefined) taken.set(id, [reference]);
    else known.push(reference);
  }
  return ({ object }, { path, variables }) => {
    const sources = (taken.get(idOf(object)) ?? []).filter(({ field }) => field.startsWith(`${path}.envFrom[`));
    const found = sources.map(({ to }) => maps.get(keyOf(to.kind, to.namespace, to.name)));
    return found.every(isKnown) ? new Set([...variables, ...found.flatMap(({ keys }) => keys)]) : undefined;
  };
}

function isKnown(fact: ProvisionFact | undefined): fact is ProvisionFact & { readonly keys: readonly string[] } {
  return fact?.keys !== undefined;
}

function idOf({ apiVersion, kind, namespace, name }: ObjectId): string {
  return [apiVersion, kind, namespace ?? '', name].join('/');
}

function keyOf(kind: string, namespace: string | undefined, name: string): string {
  return [kind, namespace ?? 'default', name].join('/');
}

function missing(
  variable: string,
  {
    service,
    workload,
    container,
  }: { readonly service: Service; readonly workload: WorkloadFact; readonly container: ContainerFact },
): SpecViolation {
  return {
    object: workload.object,
    spec: ['services', service.name, 'env'],
    field: fieldPath(container.path, 'env'),
    message: `container "${container.name}" of service "${service.name}" gets no variable ${variable}`,
    accepted: variable,
    fix: 'drop the overlay that takes the variable away, or take it out of the spec',
  };
}
