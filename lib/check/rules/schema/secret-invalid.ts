import { secretKey } from '../../../kubernetes';
import { dataBytesLimit } from '../../../kubernetes/validation';
import type { Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import { at, entriesOf, kindRule, refuseSilently, required, textAt, type Entry, type Place } from './place';

/** Keys that a type of Secret must have; of basic-auth, one is enough. */
const keysOfTypes: ReadonlyMap<string, readonly string[]> = new Map([
  ['kubernetes.io/tls', ['tls.crt', 'tls.key']],
  ['kubernetes.io/dockerconfigjson', ['.dockerconfigjson']],
  ['kubernetes.io/dockercfg', ['.dockercfg']],
  ['kubernetes.io/ssh-auth', ['ssh-privatekey']],
]);
const registries = ['.dockerconfigjson', '.dockercfg'];
const accountAnnotation = 'kubernetes.io/service-account.name';

export const secretInvalid = kindRule(
  {
    code: 'SECRET_INVALID',
    title: 'a Secret has the keys that its type demands, and 1 MiB at most',
    why:
      'An API server refuses the Secret otherwise: who mounts a Secret of a type relies on its keys. Credentials of ' +
      'registries must be JSON. What stands in the Secret is never printed here.',
    fix: 'Add the keys, or use type Opaque.',
    sources: ['https://kubernetes.io/docs/concepts/configuration/secret/#secret-types'],
  },
  ['Secret'],
  (root) => {
    const entries = [...entriesOf(at(root, 'data')), ...entriesOf(at(root, 'stringData'))];
    const size = entriesOf(at(root, 'data')).reduce((sum, entry) => sum + contentOf(entry).length, 0);
    return together(
      entries
        .filter(({ key }) => !secretKey.accepts(key))
        .map((entry) =>
          refuseSilently(entry, 'this is not a key of a Secret', { found: entry.key, accepted: secretKey.accepted }),
        ),
      size > dataBytesLimit
        ? [
            refuseSilently(at(root, 'data'), 'the Secret is too large', {
              found: `${size} bytes`,
              accepted: `at most ${dataBytesLimit} bytes`,
            }),
          ]
        : none,
      judgeType(root, entries),
    );
  },
);

function judgeType(root: Place, entries: readonly Entry[]): readonly Violation[] {
  const type = textAt(at(root, 'type')) ?? '';
  const keys = entries.map(({ key }) => key);
  if (type === 'kubernetes.io/service-account-token') {
    const annotation = at(root, 'metadata', 'annotations', accountAnnotation);
    return required(annotation, `a Secret of this type needs the annotation ${accountAnnotation}`);
  }
  if (type === 'kubernetes.io/basic-auth') {
    return keys.includes('username') || keys.includes('password') ? none : [missing(type, 'username or password')];
  }
  const wanted = keysOfTypes.get(type) ?? [];
  return together(
    wanted.filter((key) => !keys.includes(key)).map((key) => missing(type, key)),
    ofEach(
      entries.filter(({ key }) => registries.includes(key) && wanted.includes(key)),
      judgeJson,
    ),
  );
}

function missing(type: string, key: string): Violation {
  return refuseSilently({ path: 'data', value: undefined }, `a Secret of type ${type} needs the key ${key}`);
}

function judgeJson(entry: Entry): readonly Violation[] {
  try {
    const content: unknown = JSON.parse(contentOf(entry).toString('utf8'));
    if (typeof content === 'object' && !Array.isArray(content)) return none;
  } catch {
    // told below: an API server says no more about it either
  }
  return [refuseSilently(entry, 'the credentials are no map in JSON')];
}

function contentOf(entry: Entry): Buffer {
  return Buffer.from(textAt(entry) ?? '', entry.path.startsWith('stringData') ? 'utf8' : 'base64');
}
