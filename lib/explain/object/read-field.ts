import { fieldAt, isFields } from '../../manifest';
import { nearest } from '../../problem';
import { plainFields } from '../changed-fields';
import { printField, type FieldSteps } from './field-steps';

/** A field of an object, or what stands there instead. */
export type ReadField =
  | { readonly steps: FieldSteps }
  | {
      readonly steps?: never;
      /** The nearest block that the object has; empty for the object itself. */
      readonly around: string;
      /** What stands in it. */
      readonly known: readonly string[];
      /** The field that was probably meant. */
      readonly meant: string | undefined;
    };

/**
 * Finds the field that a user named. Accepted: the form of problems, `spec.containers[0].image` and
 * `metadata.labels["app.kubernetes.io/name"]` (also without brackets); an element by its name, `containers[api].image`, or
 * by any key as `replacements` write it, `containers[name=api].image`; and a JSON pointer, `/spec/replicas`.
 */
export function readField(object: unknown, text: string): ReadField {
  const words = text.startsWith('/') ? pointerWords(text) : fieldWords(text);
  const { steps, rest } = follow(object, words);
  if (rest.length === 0 && steps.length > 0) return { steps };
  const here = fieldAt(object, ...steps);
  const known = knownIn(here);
  const [missing = ''] = rest;
  const near = nearest(missing, known);
  const meant = near === undefined ? elsewhere(object, text) : printField([...steps, ...stepOf(here, near)]);
  return { around: printField(steps), known, meant };
}

const word = /\.?([^.[\]]+)|\[(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\]]*))\]/g;

function fieldWords(text: string): readonly string[] {
  return [...text.matchAll(word)].map(([, key, quoted, single, bare]) => {
    return key ?? single ?? bare ?? String(JSON.parse(`"${quoted}"`));
  });
}

function pointerWords(text: string): readonly string[] {
  const keys = text.split('/').slice(1);
  return keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

interface Followed {
  readonly steps: FieldSteps;
  /** Words that lead nowhere. */
  readonly rest: readonly string[];
}

function follow(object: unknown, words: readonly string[]): Followed {
  let here: unknown = object;
  let rest = words;
  const steps: (string | number)[] = [];
  while (rest.length > 0) {
    const { step, taken } = next(here, rest);
    if (step === undefined) break;
    steps.push(step);
    here = fieldAt(here, step);
    rest = rest.slice(taken);
  }
  return { steps, rest };
}

/** One step down. A key of a label has dots of its own, so several words may be one key. */
function next(here: unknown, words: readonly string[]): { readonly step?: string | number; readonly taken: number } {
  const [first = ''] = words;
  if (Array.isArray(here)) return { ...stepInto(here, first), taken: 1 };
  const joined = words.map((_, index) => words.slice(0, index + 1).join('.'));
  const key = isFields(here) ? joined.findIndex((candidate) => Object.hasOwn(here, candidate)) : -1;
  const step = joined[key];
  return step === undefined ? { taken: 0 } : { step, taken: key + 1 };
}

function stepInto(list: readonly unknown[], text: string): { readonly step?: number } {
  const [, key = '', value = ''] = /^([^=]+)=(.*)$/s.exec(text) ?? [text, 'name', text];
  const values: readonly unknown[] = [value, Number(value)];
  const isMeant = (element: unknown): boolean => values.includes(fieldAt(element, key));
  const named = list.findIndex((element) => fieldAt(element, 'name') === text);
  const position = /^\d+$/.test(text) ? Number(text) : named < 0 ? list.findIndex(isMeant) : named;
  return position >= 0 && position < list.length ? { step: position } : {};
}

function stepOf(here: unknown, known: string): FieldSteps {
  if (!Array.isArray(here)) return [known];
  const { step } = stepInto(here, known);
  return step === undefined ? [] : [step];
}

/** Keys of a map; names of elements, or else their positions. */
function knownIn(here: unknown): readonly string[] {
  if (isFields(here)) return Object.keys(here);
  if (!Array.isArray(here)) return [];
  return here.map((element, index) => {
    const name = fieldAt(element, 'name');
    return typeof name === 'string' ? name : String(index);
  });
}

/** The one field whose path ends like the text. */
function elsewhere(object: unknown, text: string): string | undefined {
  const ends = [...plainFields(object, '')].map(([field]) => field).filter((field) => field.endsWith(`.${text}`));
  return ends.length === 1 ? ends[0] : undefined;
}
