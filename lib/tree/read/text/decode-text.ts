import { isUtf8 } from 'node:buffer';
import type { ReadFault } from '../read-fault';

/** Text without byte order mark, or why there is none. */
export type Decoded = { readonly text: string } | { readonly fault: ReadFault };

const accepted = 'UTF-8, with or without byte order mark';

/** Bytes as text. Only UTF-8 is taken: a guess would change names silently. */
export function decodeText(source: string | Uint8Array): Decoded {
  if (typeof source === 'string') return { text: source.startsWith('\ufeff') ? source.slice(1) : source };
  const encoding = markedEncoding(source);
  if (encoding) return faultOf(`the file is ${encoding}`, 1);
  if (!isUtf8(source)) return undecodable(source);
  return { text: new TextDecoder('utf-8').decode(source) };
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  return marks.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))?.encoding;
}

const marks = [
  { encoding: 'UTF-32', mark: [0xff, 0xfe, 0, 0] }, // begins as UTF-16's does
  { encoding: 'UTF-32', mark: [0, 0, 0xfe, 0xff] },
  { encoding: 'UTF-16', mark: [0xff, 0xfe] },
  { encoding: 'UTF-16', mark: [0xfe, 0xff] },
];

function undecodable(bytes: Uint8Array): Decoded {
  const line = firstLine(bytes, (part) => !isUtf8(part));
  if (bytes.includes(0)) return faultOf('the file is binary', line);
  return faultOf('the file is not UTF-8', line, 'bytes of another encoding, such as Latin-1');
}

/** A line feed is never part of another character in UTF-8, so lines can be judged alone. */
function firstLine(bytes: Uint8Array, isWanted: (part: Uint8Array) => boolean): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(10, start);
    const end = feed === -1 ? bytes.length : feed;
    if (isWanted(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return line;
}

function faultOf(message: string, line: number, found?: string): Decoded {
  const fix = 'save the file as UTF-8';
  return { fault: { code: 'YAML_ENCODING', message, line, ...(found && { found }), accepted, fix } };
}
