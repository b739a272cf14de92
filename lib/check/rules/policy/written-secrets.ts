import { findSecrets, type WrittenSecret } from '../../../policy';
import type { ObjectRule } from '../../rule';
import { none, ofEach } from '../../together';

/** The check of a rule about secrets that are known by one sign. */
export function writtenSecrets(rule: {
  readonly by: WrittenSecret['by'];
  readonly message: string;
  readonly fix: string;
}): ObjectRule['check'] {
  return ({ body, pods }) =>
    ofEach(
      findSecrets(body, pods),
      ({ by, field, what }) => (by === rule.by ? [{ field, message: rule.message, found: what, fix: rule.fix }] : none), // never the value
    );
}
