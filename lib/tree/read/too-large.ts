import type { ReadLimits } from './limits';
import type { ReadFault } from './read-fault';

/** The fault of a text that is refused for its size. */
export function tooLarge(bytes: number, limits: ReadLimits): ReadFault {
  const message = 'the file is too large to be read';
  const found = `${bytes} bytes`;
  return { code: 'YAML_TOO_LARGE', message, found, accepted: `at most ${limits.bytes} bytes`, fix: 'split it' };
}

/** The fault of a text, or of several together, that hold too many documents. */
export function tooMany({ documents }: ReadLimits, line?: number): ReadFault {
  const message = 'there are too many documents';
  const accepted = `at most ${documents}`;
  return { code: 'YAML_TOO_MANY_DOCUMENTS', message, accepted, ...(line !== undefined && { line }) };
}
