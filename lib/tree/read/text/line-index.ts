/** Lines of a piece of text by offset. Looks at the text when it is asked first. */
export class LineIndex {
  private starts: readonly number[] | undefined;

  /** @param first line number of the piece's first line within its file, from 1 */
  constructor(
    private readonly text: string,
    private readonly first: number,
  ) {}

  /** Line of an offset, in O(log lines). */
  at(offset: number): number {
    this.starts ??= lineStarts(this.text);
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return this.first + low;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}
