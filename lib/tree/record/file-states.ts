/** What `lstat` tells of a file and what changes when somebody writes to it; times in milliseconds since 1970. */
export interface FileStamp {
  readonly size: number;
  readonly mtimeMs: number;
  /** Nobody can set this one back, as `touch` and `cp -p` do with `mtimeMs`. */
  readonly ctimeMs: number;
  readonly ino: number;
}

/** Numbers that a stamp is kept as, in this order: `size`, `mtimeMs`, `ctimeMs`, `ino`. */
export const stampNumbers = 4;

/**
 * Files whose content was once written or read, by path relative to `dist`. Numbers lie in one flat list, for a platform
 * has a hundred thousand files.
 */
export class FileStates {
  private readonly rows = new Map<string, number>();
  private readonly numbers: number[] = [];
  private readonly hashes: string[] = [];
  private newest = 0;

  /** When the last of them was changed, in milliseconds since 1970; 0 if there is none. */
  get newestMs(): number {
    return this.newest;
  }

  get size(): number {
    return this.rows.size;
  }

  set(path: string, { size, mtimeMs, ctimeMs, ino }: FileStamp, sha256: string): void {
    this.newest = Math.max(this.newest, mtimeMs, ctimeMs);
    this.rows.set(path, this.hashes.length);
    this.numbers.push(size, mtimeMs, ctimeMs, ino);
    this.hashes.push(sha256);
  }

  get paths(): Iterable<string> {
    return this.rows.keys();
  }

  /** Its place in the order in which files were set. */
  rowOf(path: string): number | undefined {
    return this.rows.get(path);
  }

  has(path: string): boolean {
    return this.rows.has(path);
  }

  /** The content of a file, lower-case hex; undefined if the file is unknown. */
  sha256Of(path: string): string | undefined {
    const row = this.rows.get(path);
    return row === undefined ? undefined : this.hashes[row];
  }

  /** The numbers of its stamp. */
  stampOf(path: string): readonly number[] {
    const row = this.rows.get(path);
    return row === undefined ? [] : this.numbers.slice(row * stampNumbers, (row + 1) * stampNumbers);
  }

  /** Whether a file still looks as it did when its content was known. */
  looksLike(path: string, { size, mtimeMs, ctimeMs, ino }: FileStamp): boolean {
    const row = this.rows.get(path);
    if (row === undefined) return false;
    const { numbers } = this;
    const at = row * stampNumbers;
    return (
      numbers[at] === size && numbers[at + 1] === mtimeMs && numbers[at + 2] === ctimeMs && numbers[at + 3] === ino
    );
  }
}
