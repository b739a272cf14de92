import type { Problem } from '../../problem';

/** The codes of problems that reading a foreign text can give. */
export type ReadCode =
  | 'YAML_BROKEN'
  | 'YAML_TOO_LARGE'
  | 'YAML_TOO_DEEP'
  | 'YAML_TOO_MANY_DOCUMENTS'
  | 'YAML_ALIAS_BOMB'
  | 'YAML_TAG'
  | 'YAML_ENCODING'
  | 'YAML_DUPLICATE_KEY'
  | 'YAML_NUMBER'
  | 'NOT_AN_OBJECT'
  | 'FILE_UNREADABLE'
  | 'FILE_OUTSIDE';

/** A problem before its file is known. */
export interface ReadFault extends Pick<Problem, 'message' | 'found' | 'accepted' | 'fix' | 'field' | 'object'> {
  readonly code: ReadCode;
  /** In the text, from 1. */
  readonly line?: number;
}

/** A fault in a piece of text, at an offset into it. */
export interface OffsetFault extends Omit<ReadFault, 'line'> {
  readonly offset: number;
}

/** A fault as it is told. */
export function problemOf(fault: ReadFault, file: string): Problem {
  return { severity: 'error', ...fault, file };
}

/** A value as part of a message: one line, at most 60 characters. */
export function excerpt(text: string): string {
  const line = text.slice(0, 61).replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}
