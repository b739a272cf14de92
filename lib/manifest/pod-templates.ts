import type { KubernetesObject } from './manifest';
import { oncePer } from './once-per';
import { fieldAt, fieldsOf, isFields, listOf, type Fields } from './read-field';

/** The pods that an object makes, or is. */
export interface PodTemplate {
  /** Where it stands in the object, such as `spec.template`; empty for a Pod. */
  readonly path: string;
  readonly metadata: Fields;
  readonly spec: Fields;
}

/** Where the kinds of Kubernetes, and of the custom resources that everybody knows, keep the template of their pods. */
const paths: { readonly [kind: string]: readonly string[] } = {
  Pod: [],
  PodTemplate: ['template'],
  Deployment: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
  DaemonSet: ['spec', 'template'],
  ReplicaSet: ['spec', 'template'],
  ReplicationController: ['spec', 'template'],
  Job: ['spec', 'template'],
  Rollout: ['spec', 'template'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
};

/** Custom resources hold templates near their top; deeper ones would cost a walk through every dashboard and CRD. */
const deepest = 6;

const none: readonly PodTemplate[] = [];

/**
 * Every template of pods within an object. Of a kind that we do not know, each block with `spec.containers` is one.
 */
export function podTemplatesOf(body: KubernetesObject): readonly PodTemplate[] {
  if (Object.hasOwn(paths, body.kind)) return templateOf(body);
  return isCore(body) ? none : templatesOfCustom(body);
}

const templateOf = oncePer((body: KubernetesObject): readonly PodTemplate[] => {
  const path = paths[body.kind] ?? [];
  const template = fieldAt(body, ...path);
  return isFields(template) ? [templateAt(template, path.join('.'))] : none;
});

const templatesOfCustom = oncePer((body: KubernetesObject) => templatesWithin(fieldsOf(body['spec']), 'spec', deepest));

/** A kind of Kubernetes itself that is not in the table makes no pods. */
function isCore({ apiVersion }: KubernetesObject): boolean {
  return !apiVersion.includes('.') || apiVersion.includes('.k8s.io/');
}

function templatesWithin(fields: Fields, path: string, depth: number): readonly PodTemplate[] {
  if (listOf(fieldAt(fields, 'spec', 'containers')).some(isFields)) return [templateAt(fields, path)];
  if (depth === 0) return [];
  return Object.entries(fields).flatMap(([key, value]) =>
    isFields(value) ? templatesWithin(value, `${path}.${key}`, depth - 1) : [],
  );
}

function templateAt(template: Fields, path: string): PodTemplate {
  return { path, metadata: fieldsOf(template['metadata']), spec: fieldsOf(template['spec']) };
}
