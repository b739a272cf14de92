import { apiGroup, type KubernetesObject, type PodTemplate } from '../manifest';
import type { PolicyStatement } from './statement';

/** Whether a statement is about an object at all. */
export function concerns(
  { subject }: Pick<PolicyStatement, 'subject'>,
  { body, pods }: { readonly body: KubernetesObject; readonly pods: readonly PodTemplate[] },
): boolean {
  if (subject === 'pods') return pods.length > 0;
  for (const { kind, group } of subject) if (kind === body.kind && group === apiGroup(body.apiVersion)) return true;
  return false;
}
