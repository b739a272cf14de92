import type { Tree } from '../layers';

type Block = { [key: string]: string };

const comment = /^(?:#.*)?$/;
const nameLine = /^(?!(?:null|true|false):)([a-z][a-z\d-]*):$/;

// a version of three parts, or what starts with a letter: every reader of YAML takes it for text, but for three words
const fieldLine = /^ {2}(tag|digest|repository): (?!(?:null|true|false)$)((?:[a-z]|\d+\.\d+\.)[\w./:-]*\w)$/;

/**
 * Reads a file of pins in the form in which machines write it: blocks of plain text, each name and each field once. This
 * takes a fiftieth of the time that the library for YAML needs.
 *
 * @returns undefined for every other text: the library reads it, and says what is wrong with it
 */
export function readWrittenPins(text: string): Tree | undefined {
  const pins = new Map<string, Block>();
  let block: Block | undefined;
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const name = nameLine.exec(line)?.[1];
    if (name !== undefined) {
      if (pins.has(name) || isEmpty(block)) return undefined;
      block = {};
      pins.set(name, block);
    } else if (!comment.test(line) && !addField(block, line)) return undefined;
  }
  return isEmpty(block) ? undefined : Object.fromEntries(pins);
}

/** Whether the line is a field that the block does not have yet. */
function addField(block: Block | undefined, line: string): boolean {
  const [, key, value] = fieldLine.exec(line) ?? [];
  if (block === undefined || key === undefined || value === undefined || Object.hasOwn(block, key)) return false;
  block[key] = value;
  return true;
}

function isEmpty(block: Block | undefined): boolean {
  return block !== undefined && Object.keys(block).length === 0;
}
