import type { Problem } from '../../problem';
import type { ForeignDocument, ReadManifests } from './foreign-document';
import { defaultLimits, fullBudget, type ReadLimits } from './limits';
import { readChunk } from './read-chunk';
import { problemOf, type ReadFault } from './read-fault';
import { decodeText } from './text/decode-text';
import { splitDocuments, type Chunk } from './text/split-documents';
import { tooLarge, tooMany } from './too-large';

export interface ReadOptions {
  /** Name of the text in problems, such as its path. */
  readonly file: string;
  /** Where not given: the defaults of `ReadLimits`. */
  readonly limits?: Partial<ReadLimits>;
}

/**
 * Reads YAML or JSON that somebody else wrote, as Kubernetes' own parser does, into objects. Lists are unfolded, empty
 * documents left out. Never throws: whatever is wrong is a problem, and a document with one is not among the documents.
 *
 * Problems: `YAML_*`, `NOT_AN_OBJECT`. The text as a whole is refused if it is too large, holds too many documents or is
 * not UTF-8.
 *
 * @example readManifests(readFileSync('rendered.yaml'), { file: 'rendered.yaml' }).documents[0]?.body.kind // 'Service'
 */
export function readManifests(source: string | Uint8Array, { file, limits }: ReadOptions): ReadManifests {
  const { documents, faults } = readText(source, file, { ...defaultLimits, ...limits });
  return { documents, problems: faults.map((fault): Problem => problemOf(fault, file)) };
}

interface ReadText {
  readonly documents: readonly ForeignDocument[];
  readonly faults: readonly ReadFault[];
}

function readText(source: string | Uint8Array, file: string, limits: ReadLimits): ReadText {
  const size = typeof source === 'string' ? Buffer.byteLength(source) : source.byteLength;
  if (size > limits.bytes) return refused(tooLarge(size, limits));
  const decoded = decodeText(source);
  if ('fault' in decoded) return refused(decoded.fault);
  const chunks = splitDocuments(decoded.text, limits.documents);
  if (chunks.length > limits.documents) return refused(tooMany(limits, chunks.at(-1)?.line));

  return readChunks(chunks, file, limits);
}

function readChunks(chunks: readonly Chunk[], file: string, limits: ReadLimits): ReadText {
  const documents: ForeignDocument[] = [];
  const faults: ReadFault[] = [];
  const reading = { file, limits, budget: fullBudget(limits) };
  for (const chunk of chunks) {
    const read = readChunk(chunk, reading);
    if (documents.length + read.documents.length > limits.documents) return refused(tooMany(limits, chunk.line));
    for (const document of read.documents) documents.push(document); // one by one, for there is a most of arguments
    for (const fault of read.faults) faults.push(fault);
    if (reading.budget.aliasCharacters < 0 || reading.budget.tokens < 0) break; // the rest would tell the same again
  }
  return { documents, faults };
}

function refused(fault: ReadFault): ReadText {
  return { documents: [], faults: [fault] };
}
