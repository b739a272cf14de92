import type { FieldPath, ForeignDocument } from './foreign-document';
import { offsetInJson, readJson } from './json/read-json';
import { fullBudget, type Budget, type ReadLimits } from './limits';
import { checkObject } from './object/check-object';
import { unfoldList, type Candidate } from './object/unfold-list';
import type { ReadFault } from './read-fault';
import { forbiddenCharacter } from './text/forbidden-character';
import { LineIndex } from './text/line-index';
import type { Located } from './text/located';
import { skipToContent, type Chunk } from './text/split-documents';
import { fieldFinder } from './yaml/offset-of-field';
import { parseDocument } from './yaml/parse-document';
import { tooMany } from './too-large';
import { readYaml } from './yaml/read-yaml';

/** What the documents of one text have in common. */
export interface Reading {
  readonly file: string;
  readonly limits: ReadLimits;
  readonly budget: Budget;
}

/** The objects of one document and its faults. */
export interface ReadChunk {
  readonly documents: readonly ForeignDocument[];
  readonly faults: readonly ReadFault[];
}

/** Reads the text between two document markers; nothing if it is empty. */
export function readChunk(whole: Chunk, reading: Reading): ReadChunk {
  const chunk = skipToContent(whole);
  if (!chunk) return { documents: [], faults: commentFaults(whole) };
  const lines = new LineIndex(chunk.text, chunk.line);
  const json = readJson(chunk.text, reading.limits);
  const read = json ?? readYaml(chunk.text, reading.limits, reading.budget);
  if ('faults' in read) {
    return { documents: [], faults: read.faults.map(({ offset, ...fault }) => ({ ...fault, line: lines.at(offset) })) };
  }
  const { located } = read;
  if (located.value === null) return { documents: [], faults: commentFaults(whole) };
  const hidden = json
    ? []
    : commentFaults({ ...whole, text: whole.text.slice(0, whole.text.length - chunk.text.length) });
  const lineOf = json ? jsonLines(chunk, lines) : yamlLines(chunk, lines, reading.limits);
  const candidates = unfoldList(located.value, reading.limits.documents);
  if (candidates.length > reading.limits.documents) {
    return { documents: [], faults: [tooMany(reading.limits, chunk.line)] };
  }
  const parts = candidates.map((candidate) => documentOf(candidate, { file: reading.file, located, lines, lineOf }));
  return {
    documents: parts.flatMap((part) => part.documents),
    faults: [...hidden, ...parts.flatMap((part) => part.faults)],
  };
}

/** A character in a comment that Kubernetes takes as the end of the line makes fields of what follows. */
function commentFaults({ text, line }: Chunk): ReadFault[] {
  const forbidden = forbiddenCharacter(text);
  if (!forbidden) return [];
  const { offset, ...fault } = forbidden;
  return [{ ...fault, line: new LineIndex(text, line).at(offset) }];
}

type LineFinder = (path: FieldPath) => number | undefined;

interface Origin {
  readonly file: string;
  readonly located: Located;
  readonly lines: LineIndex;
  readonly lineOf: LineFinder;
}

function documentOf({ value, path }: Candidate, { file, located, lines, lineOf }: Origin): ReadChunk {
  const lineAt = (field: FieldPath): number => {
    const offset = located.offsetOf([...path, ...field]) ?? located.offsetOf(path);
    return lines.at(offset ?? 0);
  };
  const checked = checkObject(value);
  if ('faults' in checked) {
    return {
      documents: [],
      faults: checked.faults.map(({ path: field, ...fault }) => ({ ...fault, line: lineAt(field) })),
    };
  }
  const document = {
    body: checked.body,
    file,
    line: lineAt([]),
    lineOf: (field: FieldPath) => lineOf([...path, ...field]),
  };
  return { documents: [document], faults: [] };
}

function jsonLines({ text }: Chunk, lines: LineIndex): LineFinder {
  return (path) => {
    const offset = offsetInJson(text, path);
    return offset === undefined ? undefined : lines.at(offset);
  };
}

/** Parses the text again when first asked, for nodes take many times the memory of the object. */
function yamlLines({ text }: Chunk, lines: LineIndex, limits: ReadLimits): LineFinder {
  let find: LineFinder | undefined;
  return (path) => {
    find ??= finderOf(text, limits);
    const offset = find(path);
    return offset === undefined ? undefined : lines.at(offset);
  };
}

function finderOf(text: string, limits: ReadLimits): LineFinder {
  const parsed = parseDocument(text, limits, fullBudget(limits));
  return 'document' in parsed ? fieldFinder(parsed.document) : () => undefined;
}
