import type { Lifecycle } from '../../../kubernetes';
import type { KubernetesObject } from '../../../manifest';
import type { Violation } from '../../../problem';

/** Says of an API version what became of it, and what to write instead. */
export function lifecycleViolation(body: KubernetesObject, message: string, lifecycle: Lifecycle): Violation {
  const { replacement, note } = lifecycle;
  const advice = replacement
    ? `write it as ${replacement.apiVersion} ${replacement.kind}${note === undefined ? '' : `; ${note}`}`
    : note;
  return {
    field: 'apiVersion',
    message,
    found: `${body.apiVersion} ${body.kind}`,
    ...(replacement && { accepted: `${replacement.apiVersion} ${replacement.kind}` }),
    ...(advice !== undefined && { fix: advice }),
  };
}
