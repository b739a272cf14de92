import type { KubernetesObject, Manifest } from '../lib/manifest';

/** The parts of an object that tests look into. Rendered objects are plain data; these types are a test's view of it. */
export interface Container {
  readonly name: string;
  readonly image: string;
  readonly imagePullPolicy?: string;
  readonly command?: readonly string[];
  readonly env?: readonly { readonly name: string; readonly value?: string; readonly valueFrom?: unknown }[];
  readonly envFrom?: readonly { readonly configMapRef: { readonly name: string } }[];
  readonly ports?: readonly { readonly name?: string; readonly containerPort: number; readonly hostPort?: number }[];
  readonly resources?: { readonly requests?: Quantities; readonly limits?: Quantities };
  readonly securityContext?: { readonly [field: string]: unknown };
  readonly volumeMounts?: readonly VolumeMount[];
  readonly livenessProbe?: Probe;
  readonly readinessProbe?: Probe;
  readonly startupProbe?: Probe;
  readonly lifecycle?: unknown;
  readonly restartPolicy?: string;
}

export interface Quantities {
  readonly [resource: string]: string;
}

export interface VolumeMount {
  readonly name: string;
  readonly mountPath: string;
  readonly subPath?: string;
  readonly readOnly?: boolean;
}

export interface Probe {
  readonly httpGet?: { readonly path: string; readonly port: string; readonly host?: string };
  readonly tcpSocket?: { readonly port: string };
  readonly exec?: unknown;
}

export interface PodSpec {
  readonly containers: readonly Container[];
  readonly initContainers?: readonly Container[];
  readonly volumes?: readonly { readonly name: string; readonly [source: string]: unknown }[];
  readonly serviceAccountName?: string;
  readonly automountServiceAccountToken?: boolean;
  readonly priorityClassName?: string;
  readonly securityContext?: { readonly [field: string]: unknown };
  readonly [field: string]: unknown;
}

/** Pods as their controller makes them. */
export interface Pod {
  /** Their controller. */
  readonly object: KubernetesObject;
  readonly labels: { readonly [key: string]: string };
  readonly spec: PodSpec;
}

/** All objects of a kind. */
export function objectsOf(manifests: readonly Manifest[], kind: string): KubernetesObject[] {
  return manifests.map(({ body }) => body).filter((body) => body.kind === kind);
}

/** The one object of a kind, or of a kind and a name. */
export function objectOf(manifests: readonly Manifest[], kind: string, name?: string): KubernetesObject {
  const found = objectsOf(manifests, kind).filter(({ metadata }) => name === undefined || metadata.name === name);
  const [object] = found;
  if (object === undefined || found.length > 1) throw new Error(`${found.length} objects are ${kind} ${name ?? ''}`);
  return object;
}

/** A field of an object by its path, such as `spec.template`. */
export function at<Value>(object: object, path: string): Value {
  return path.split('.').reduce<unknown>((value, key) => (value as { [key: string]: unknown })[key], object) as Value;
}

/** Everything that makes pods. */
export function podsOf(manifests: readonly Manifest[]): Pod[] {
  return manifests.flatMap(({ body }) => {
    const template = templateOf(body);
    return template === undefined ? [] : [{ object: body, labels: template.metadata.labels, spec: template.spec }];
  });
}

/** The pods of the one workload among the objects that is no migration. */
export function podOf(manifests: readonly Manifest[]): Pod {
  const [pod] = podsOf(manifests).filter(({ object }) => object.kind !== 'Job');
  if (pod === undefined) throw new Error('nothing makes pods');
  return pod;
}

/** The service's own container. */
export function containerOf(manifests: readonly Manifest[]): Container {
  const [container, ...others] = podOf(manifests).spec.containers;
  if (container === undefined || others.length > 0) throw new Error('not one container');
  return container;
}

/** All containers of a pod, init containers and sidecars too. */
export function containersOf({ spec }: Pod): readonly Container[] {
  return [...(spec.initContainers ?? []), ...spec.containers];
}

/** Whether a selector by labels matches a pod's labels. */
export function selects(labels: { readonly [key: string]: string }, pod: Pod): boolean {
  return Object.entries(labels).every(([key, value]) => pod.labels[key] === value);
}

interface Template {
  readonly metadata: { readonly labels: { readonly [key: string]: string } };
  readonly spec: PodSpec;
}

function templateOf({ kind, spec }: KubernetesObject): Template | undefined {
  if (['Deployment', 'StatefulSet', 'DaemonSet', 'Job'].includes(kind)) return at(spec as object, 'template');
  return kind === 'CronJob' ? at(spec as object, 'jobTemplate.spec.template') : undefined;
}
