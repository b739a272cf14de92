import type { KubernetesObject } from '../../../manifest';
import type { RulePage, Violation } from '../../../problem';
import { kindName } from '../../kind-name';
import type { ObjectRule } from '../../rule';

const nothing: readonly Violation[] = [];

/** A rule about objects of some kinds, each written as `kindName` does, such as `policy/PodDisruptionBudget`. */
export function ofKind(
  page: RulePage,
  kinds: readonly string[],
  check: (body: KubernetesObject) => readonly Violation[],
): ObjectRule {
  return {
    ...page,
    scope: 'object',
    about: kinds,
    check: ({ body }) => (kinds.includes(kindName(body)) ? check(body) : nothing),
  };
}
