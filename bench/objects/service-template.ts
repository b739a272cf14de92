import { fieldAt, fieldsOf, isFields, listOf, type Fields } from '../../lib/manifest';
import type { RenderedEnvironment, RenderedService } from './tree';

/** What differs from service to service: what a user of a peer would write in its values. */
export interface ServiceValues {
  readonly tag: string;
  readonly digest: string;
  readonly port: unknown;
  readonly env: unknown;
  /** End of the ConfigMap's name, which tells its content. */
  readonly configVersion: string;
  readonly resources: unknown;
  readonly minReplicas: unknown;
  readonly maxReplicas: unknown;
}

/** Where a template has a value in place of text: within a string, or as all of it. */
export type Hole = 'name' | 'environment' | keyof ServiceValues;

/** Matches the holes of a template's text. */
export const holePattern = /⟦(\w+)⟧/g;

const container = ['spec', 'template', 'spec', 'containers', 0] as const;

/** Values that stand alone, by kind; they may be of any type. */
const places: readonly (readonly [string, readonly (string | number)[], Hole])[] = [
  ['Deployment', [...container, 'resources'], 'resources'],
  ['Deployment', [...container, 'ports', 0, 'containerPort'], 'port'],
  ['Service', ['spec', 'ports', 0, 'port'], 'port'],
  ['ConfigMap', ['data'], 'env'],
  ['HorizontalPodAutoscaler', ['spec', 'minReplicas'], 'minReplicas'],
  ['HorizontalPodAutoscaler', ['spec', 'maxReplicas'], 'maxReplicas'],
];

/** @throws Error if the service's image has no tag and digest */
export function valuesOf({ objects }: RenderedService): ServiceValues {
  const at = (kind: string, ...path: readonly (string | number)[]): unknown =>
    fieldAt(
      objects.find((object) => object['kind'] === kind),
      ...path,
    );
  const image = String(at('Deployment', ...container, 'image'));
  const [, tag, digest] = /:([^:@]+)@(sha256:.+)$/.exec(image) ?? [];
  if (tag === undefined || digest === undefined) throw new Error(`${image} has no tag and digest`);
  return {
    tag,
    digest,
    port: at('Service', 'spec', 'ports', 0, 'port'),
    env: at('ConfigMap', 'data'),
    configVersion: String(at('ConfigMap', 'metadata', 'name')).replace(/^.*-/, ''),
    resources: at('Deployment', ...container, 'resources'),
    minReplicas: at('HorizontalPodAutoscaler', 'spec', 'minReplicas'),
    maxReplicas: at('HorizontalPodAutoscaler', 'spec', 'maxReplicas'),
  };
}

/**
 * The objects of a service with holes in place of what differs, made from the first service of an environment.
 *
 * @throws Error of an environment without services
 */
export function templateOf({ name: environment, services: [service] }: RenderedEnvironment): readonly Fields[] {
  if (service === undefined) throw new Error(`${environment} has no service`);
  const { tag, digest, configVersion } = valuesOf(service);
  const texts: readonly (readonly [string, Hole])[] = [
    [digest, 'digest'],
    [configVersion, 'configVersion'],
    [service.name, 'name'],
    [environment, 'environment'],
    [tag, 'tag'],
  ];
  const text = JSON.stringify(service.objects.map(withHoles));
  const holed = texts.reduce((rest, [from, hole]) => rest.replaceAll(from, `⟦${hole}⟧`), text);
  return listOf(JSON.parse(holed)).filter(isFields);
}

function withHoles(object: Fields): Fields {
  const own = places.filter(([kind]) => kind === object['kind']);
  return own.reduce((body, [, path, hole]) => fieldsOf(replaced(body, path, `⟦${hole}⟧`)), object);
}

/** The value with another at a path; what is not there stays away. */
function replaced(value: unknown, [step, ...rest]: readonly (string | number)[], by: string): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) return listOf(value).map((entry, at) => (at === step ? replaced(entry, rest, by) : entry));
  if (!isFields(value) || !Object.hasOwn(value, step)) return value;
  return { ...value, [step]: replaced(value[step], rest, by) };
}
