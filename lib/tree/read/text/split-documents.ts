/** The text of one document, from the line of its `---` to the next one's. */
export interface Chunk {
  readonly text: string;
  /** Of its first line, from 1. */
  readonly line: number;
}

/**
 * Cuts a stream at its document markers, `---` at the start of a line, before anything is parsed. YAML allows them
 * nowhere else, not even in a quoted text or a block scalar.
 *
 * @param most stops after so many documents
 * @returns at most one chunk more than `most`, so that its length tells of too many
 */
export function splitDocuments(text: string, most: number): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  let startLine = 1;
  let line = 1;
  for (let feed = text.indexOf('\n'); feed !== -1; feed = text.indexOf('\n', feed + 1)) {
    line++;
    if (!isMarker(text, feed + 1)) continue;
    chunks.push({ text: text.slice(start, feed + 1), line: startLine });
    if (chunks.length > most) return chunks;
    start = feed + 1;
    startLine = line;
  }
  if (start < text.length) chunks.push({ text: text.slice(start), line: startLine });
  return chunks;
}

/**
 * The chunk without the marker, blank lines and comments before its first line of content; undefined if it has none.
 * A marker with content on its own line stays.
 */
export function skipToContent({ text, line }: Chunk): Chunk | undefined {
  let lineStart = 0;
  let current = line;
  for (let at = isMarker(text, 0) ? 3 : 0; at < text.length; at = lineStart) {
    if (!isBlankOrComment(text, at)) return { text: text.slice(lineStart), line: current };
    const feed = text.indexOf('\n', at);
    if (feed === -1) return undefined;
    lineStart = feed + 1;
    current++;
  }
  return undefined;
}

function isMarker(text: string, at: number): boolean {
  return text.startsWith('---', at) && (at + 3 >= text.length || ' \t\r\n'.includes(text.charAt(at + 3)));
}

function isBlankOrComment(text: string, start: number): boolean {
  let at = start;
  while (at < text.length && ' \t\r'.includes(text.charAt(at))) at++;
  return at >= text.length || text.charAt(at) === '\n' || text.charAt(at) === '#';
}
