/** Shorter ones are too often names that a machine made. */
const shortest = 24;
const shortestSegment = 18;
const longest = 256;
/** Bits a letter; English words have about 3, random base64 of this length more than 4. */
const entropyFloor = 3.7;
/** How often upper case, lower case and figures take turns; in names they do rarely. */
const turnsFloor = 0.3;

const separator = /[^A-Za-z0-9+/=_-]+/;
/** Public by nature: certificates, public keys, checksums. */
const publicText =
  /-----BEGIN (?:CERTIFICATE|[A-Z ]*PUBLIC KEY)|\bssh-(?:rsa|ed25519)\b|\becdsa-sha2-|LS0tLS1CRUdJTi|\bage1[a-z0-9]{50}/;
const publicWord = /^(?:MII|sha(?:1|256|384|512)-|SHA256:|AAAA[BCE])/;

/** Whether a text holds a word that was made by chance, as keys are, and not by people. */
export function looksRandom(text: string): boolean {
  if (text.length < shortest || publicText.test(text)) return false;
  return text.split(separator).some(isRandomWord);
}

function isRandomWord(word: string): boolean {
  if (word.length < shortest || word.length > longest || publicWord.test(word)) return false;
  const segment = longestOf(word.split(/[/_=+-]+/));
  return (
    segment.length >= shortestSegment &&
    mixes(segment) &&
    turns(segment) >= turnsFloor &&
    entropy(segment) >= entropyFloor
  );
}

function longestOf(segments: readonly string[]): string {
  return segments.reduce((best, segment) => (segment.length > best.length ? segment : best), '');
}

function mixes(text: string): boolean {
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d.*\d/.test(text);
}

/** The share of neighbours that are of different sorts. */
function turns(text: string): number {
  let count = 0;
  for (let index = 1; index < text.length; index += 1) if (sortAt(text, index) !== sortAt(text, index - 1)) count += 1;
  return count / (text.length - 1);
}

function sortAt(text: string, index: number): 'figure' | 'upper' | 'lower' {
  const letter = text.charAt(index);
  if (letter >= '0' && letter <= '9') return 'figure';
  return letter >= 'A' && letter <= 'Z' ? 'upper' : 'lower';
}

/** Shannon's, in bits a letter. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
}
