import { isHarmlessValue, memoised, secretWords } from '../../kubernetes';
import type { KubernetesObject, PodTemplate } from '../../manifest';
import { tokenWithin } from './known-tokens';
import { looksRandom } from './looks-random';
import { valuesInCommand, valuesInFile, type NamedValue } from './named-values';
import { hasPasswordInUrl } from './password-in-url';
import { textsWithin, type WrittenText } from './texts-within';

/** A secret that stands in a text, and by what it is known. */
export interface WrittenSecret {
  readonly by: 'token' | 'url' | 'name' | 'chance';
  readonly field: string;
  /** What it is called or looks like; never the value. */
  readonly what: string;
}

/** Names of what looks random and is public. */
const publicName =
  /hash|digest|checksum|sha\d*|finger-?print|thumb-?print|integrity|etag|commit|revision|public|cert|(^|[_.-])ca([_.-]|$)|(id|arn|url|host|nonce)$/i;

/** As much as an API server takes in one object; more is read by nobody. */
const longest = 1_048_576;

// the same few names and texts stand in most objects, and each is searched by dozens of patterns
const tokenIn = memoised(tokenWithin);
const carriesPassword = memoised(hasPasswordInUrl);
const isRandom = memoised(looksRandom);
const isPublic = memoised((name) => publicName.test(name));
const wordsIn = memoised(secretWords);

const remembered = new WeakMap<KubernetesObject, readonly WrittenSecret[]>();

/** Every secret that the texts of an object seem to hold, at most one a text, known by the surest sign. */
export function findSecrets(body: KubernetesObject, pods: readonly PodTemplate[]): readonly WrittenSecret[] {
  const known = remembered.get(body);
  if (known !== undefined) return known;
  const found = textsWithin(body, pods).flatMap((text) => secretIn(text) ?? []);
  remembered.set(body, found); // several rules ask, each for one sign
  return found;
}

/** The secret that a text seems to hold. */
export function secretIn({ place, field, name, text: whole }: WrittenText): WrittenSecret | undefined {
  const text = whole.length > longest ? whole.slice(0, longest) : whole;
  const token = tokenIn(text);
  if (token !== undefined) return { by: 'token', field, what: token.what };
  if (carriesPassword(text)) return { by: 'url', field, what: 'an address with its password' };
  const named = namedValues({ place, field, name, text }).find((pair) => isSecret(pair, place));
  if (named !== undefined) return { by: 'name', field, what: named.name };
  if (!isRandom(text) || isPublic(name)) return undefined;
  return { by: 'chance', field, what: name === '' ? 'a random text' : name };
}

function namedValues({ place, name, text }: WrittenText): readonly NamedValue[] {
  const own = { name, value: text };
  if (place === 'argument') return [own, ...valuesInCommand(text)];
  if (place !== 'entry') return [own];
  return text.includes('\n') || /\.\w+$/.test(name) ? [...valuesInFile(name, text), ...ownEntry(own)] : [own];
}

/** An entry with dots may be a property (`db.password`) as well as a file (`token.json`). */
function ownEntry(own: NamedValue): readonly NamedValue[] {
  return own.value.includes('\n') || own.value.includes('{') ? [] : [own];
}

/** An annotation that says secret names an object of that kind. */
function isSecret({ name, value }: NamedValue, place: WrittenText['place']): boolean {
  const words = wordsIn(name);
  const tells = place === 'annotation' ? words.some((word) => !word.includes('secret')) : words.length > 0;
  return tells && !isHarmlessValue(value);
}
