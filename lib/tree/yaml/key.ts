import { keyByLibrary } from './library';
import { printLine } from './line';
import { memoised } from '../../kubernetes';

/**
 * yaml 2.9 prints a key of more than 1,024 characters as `? key`. A character takes at most six once it is escaped, so
 * that no key up to this length gets there. Kubernetes allows 317 for the key of a label; real ones are far shorter.
 */
const longestSimple = 170;

/**
 * A key without its colon, or undefined where the library has to print key and value together: a very long key, and an
 * awkward one at the top of the document, where keys such as `---` are quoted, which they are nowhere else.
 */
export function printKey(key: string, indent: string): string | undefined {
  if (key.length > longestSimple) return undefined;
  return plainKey(key) ?? (indent === '' ? undefined : awkwardKey(key));
}

const plainKey = memoised(printLine);
const awkwardKey = memoised(keyByLibrary);
