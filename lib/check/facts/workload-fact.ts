import {
  containersOf,
  fieldAt,
  fieldsOf,
  listOf,
  numberOf,
  podTemplatesOf,
  scalarOf,
  textOf,
  textsOf,
} from '../../manifest';
import type { KubernetesObject, PodContainer, PodTemplate } from '../../manifest';
import type { Fact, FactReader, LabelSelector } from './fact';
import { readSelector } from './label-selector';

/** Something that makes pods, or is one. */
export interface WorkloadFact extends Fact {
  /** Where the template stands in the object, such as `spec.template`. */
  readonly path: string;
  readonly podLabels: { readonly [key: string]: string };
  /** How it finds its own pods; absent for kinds that choose a selector themselves, such as Jobs. */
  readonly selector?: LabelSelector | undefined;
  /** As written; absent where an autoscaler or the default of one decides. */
  readonly replicas?: number | undefined;
  readonly containers: readonly ContainerFact[];
  readonly serviceAccount?: string | undefined;
  readonly priorityClass?: string | undefined;
  readonly nodeSelector: { readonly [key: string]: string };
  readonly tolerations: readonly unknown[];
  readonly affinity?: unknown;
  readonly spread: readonly unknown[];
  /** As written: `strategy` or `updateStrategy`. */
  readonly strategy?: unknown;
  /** How many pods of a Job or CronJob run at once. */
  readonly runs?: { readonly parallelism: number; readonly concurrencyPolicy: string } | undefined;
}

export interface ContainerFact {
  /** Where it stands in the object. */
  readonly path: string;
  readonly list: PodContainer['list'];
  readonly name: string;
  readonly image: string;
  /** An init container that goes on running. */
  readonly isSidecar: boolean;
  readonly ports: readonly PortFact[];
  readonly requests: { readonly [resource: string]: string };
  readonly limits: { readonly [resource: string]: string };
  /** Names of the variables that it sets one by one. */
  readonly variables: readonly string[];
}

export interface PortFact {
  readonly name?: string | undefined;
  readonly port: number;
  readonly protocol: string;
}

export const readWorkloads: FactReader<WorkloadFact> = ({ body }, object) =>
  podTemplatesOf(body).map((template) => ({
    object,
    path: template.path,
    podLabels: textsOf(template.metadata['labels']),
    selector: readSelector(fieldAt(body, 'spec', 'selector')),
    replicas: numberOf(fieldAt(body, 'spec', 'replicas')),
    strategy: fieldAt(body, 'spec', 'strategy') ?? fieldAt(body, 'spec', 'updateStrategy'),
    runs: readRuns(body),
    ...readPod(template),
  }));

/** An absent policy of a CronJob is `Allow`, Kubernetes' default; a Job by itself overlaps with nothing. */
function readRuns(body: KubernetesObject): WorkloadFact['runs'] {
  if (body.kind !== 'Job' && body.kind !== 'CronJob') return undefined;
  const isCron = body.kind === 'CronJob';
  const job = isCron ? fieldAt(body, 'spec', 'jobTemplate', 'spec') : body['spec'];
  return {
    parallelism: numberOf(fieldAt(job, 'parallelism')) ?? 1,
    concurrencyPolicy: isCron ? (textOf(fieldAt(body, 'spec', 'concurrencyPolicy')) ?? 'Allow') : 'Forbid',
  };
}

function readPod(template: PodTemplate): Omit<WorkloadFact, 'object' | 'path' | 'podLabels'> {
  const { spec } = template;
  return {
    containers: containersOf(template).map(readContainer),
    serviceAccount: textOf(spec['serviceAccountName']),
    priorityClass: textOf(spec['priorityClassName']),
    nodeSelector: textsOf(spec['nodeSelector']),
    tolerations: listOf(spec['tolerations']),
    affinity: spec['affinity'],
    spread: listOf(spec['topologySpreadConstraints']),
  };
}

function readContainer({ path, list, fields }: PodContainer): ContainerFact {
  return {
    path,
    list,
    name: textOf(fields['name']) ?? '',
    image: textOf(fields['image']) ?? '',
    isSidecar: list === 'initContainers' && fields['restartPolicy'] === 'Always',
    ports: listOf(fields['ports']).map(readPort),
    requests: quantities(fieldAt(fields, 'resources', 'requests')),
    limits: quantities(fieldAt(fields, 'resources', 'limits')),
    variables: listOf(fields['env']).map((variable) => textOf(fieldAt(variable, 'name')) ?? ''),
  };
}

function readPort(value: unknown): PortFact {
  return {
    name: textOf(fieldAt(value, 'name')),
    port: numberOf(fieldAt(value, 'containerPort')) ?? 0,
    protocol: textOf(fieldAt(value, 'protocol')) ?? 'TCP',
  };
}

/** Quantities may be written as numbers too. */
function quantities(value: unknown): { readonly [resource: string]: string } {
  const entries = Object.entries(fieldsOf(value)).map(
    ([resource, quantity]) => [resource, scalarOf(quantity)] as const,
  );
  return textsOf(Object.fromEntries(entries));
}
