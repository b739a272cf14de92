import { findSecrets, type WrittenSecret } from '../../../policy';
import type { ObjectRule } from '../../rule';

/** The check of a rule about secrets that are known by one sign. */
export function writtenSecrets(rule: {
  readonly by: WrittenSecret['by'];
  readonly message: string;
  readonly fix: string;
}): ObjectRule['check'] {
  return ({ body, pods }) =>
    findSecrets(body, pods)
      .filter(({ by }) => by === rule.by)
      .map(({ field, what }) => ({ field, message: rule.message, found: what, fix: rule.fix })); // never the value
}
