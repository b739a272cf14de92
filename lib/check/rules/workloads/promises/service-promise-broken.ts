import { fieldPath, isFields } from '../../../../manifest';
import { promises, type Said, type ServicePromise } from '../../../promises';
import { differences, type Difference } from '../../../promises/differences';
import type { Environment, Service } from '../../../../spec';
import type { PromiseFact } from '../../../facts';
import type { ServiceRule } from '../../../rule';
import { none, ofEach } from '../../../together';
import type { SpecViolation } from '../../../violation';

export const servicePromiseBroken: ServiceRule = {
  code: 'SERVICE_PROMISE_BROKEN',
  scope: 'service',
  severity: 'warning',
  title: 'the objects of a service keep what its spec says',
  why:
    'Who reads the spec takes it for what runs: its image, ports, probes, resources, volumes, secrets, placement, ' +
    'scaling, schedule, way out and way in. An object that says something else, after an overlay or a change of a ' +
    'chart, makes the spec a lie that shows when the service is scaled, drained or released.',
  fix: 'Say it in the spec and drop the overlay that changes the object; where the object must differ, waive the finding.',
  check: ({ service, environment, facts }) => checkService(service, environment, facts.promises),
};

const indexed = [...promises.entries()];

function checkService(
  service: Service,
  environment: Environment,
  kept: readonly PromiseFact[],
): readonly SpecViolation[] {
  const missing = new Set<string>();
  return ofEach(indexed, ([index, promise]) => {
    const keeper = promise.keeper(service);
    const asked = keeper && promise.ask(service, environment);
    if (keeper === undefined || asked === undefined) return none;
    // the last of its name, as the one that is applied last wins
    const fact = kept.findLast(({ object, name }) => name === keeper.name && object.kind === keeper.kind);
    if (fact !== undefined) return compare(promise, differences(asked, fact.says[index]), { service, fact });
    if (missing.has(keeper.kind)) return none;
    missing.add(keeper.kind);
    return [absent(service, `${keeper.kind} ${keeper.name}`)];
  });
}

function compare(
  promise: ServicePromise,
  found: readonly Difference[],
  { service, fact }: { readonly service: Service; readonly fact: PromiseFact },
): readonly SpecViolation[] {
  if (found.length === 0) return none;
  return [
    {
      object: fact.object,
      spec: ['services', service.name, promise.spec],
      field: promise.inPods ? fieldPath(fact.podPath, promise.field) : promise.field,
      message: `the ${fact.object.kind} does not keep ${promise.spec} of service "${service.name}"`,
      found: found.map(({ path, said }) => withPath(path, said)).join(', '),
      accepted: found.map(({ path, asked }) => withPath(path, asked)).join(', '),
      fix: `change ${promise.spec} of the service, or what changes the ${fact.object.kind}`,
    },
  ];
}

function absent({ name }: Service, keeper: string): SpecViolation {
  return {
    spec: ['services', name],
    message: `service "${name}" has no ${keeper}`,
    accepted: keeper,
    fix: 'drop the overlay that deletes or renames it, or what makes it necessary in the spec',
  };
}

function withPath(path: readonly string[], value: Said): string {
  return [path.join('.'), print(value)].filter(Boolean).join(' ');
}

/** Lists may be arguments that hold what nobody should read in a log. */
function print(value: Said): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value !== 'object') return String(value);
  if (isFields(value)) return leaves(value).join(' and ');
  return `a list of ${value.length}`;
}

function leaves(value: { readonly [key: string]: Said }): readonly string[] {
  return Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [`${key} ${print(inner)}`]));
}
