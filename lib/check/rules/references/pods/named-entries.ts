import { fieldAt, isFields, listOf, textOf, type Fields } from '../../../../manifest';
import type { Named } from './doubles';

/** An entry of a list such as `volumeMounts`, by one of its texts. */
export interface NamedEntry extends Named {
  readonly fields: Fields;
}

/** The entries of a list that have a text at a key; the field is that of the text. */
export function namedEntries(list: unknown, path: string, ...key: readonly string[]): readonly NamedEntry[] {
  return listOf(list).flatMap((fields, index) => {
    const name = textOf(fieldAt(fields, ...key));
    if (name === undefined || name === '' || !isFields(fields)) return [];
    return [{ name, field: `${path}[${index}].${key.join('.')}`, fields }];
  });
}
