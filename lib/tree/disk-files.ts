import { lstatSync, readFileSync } from 'node:fs';
import type { DiskListing } from './disk';
import { FileStates, knownContent, type KnownFiles } from './record';
import { sha256 } from './tree-index';

/** The plain files of a listing, each looked at when it is asked for and read only if nobody knows its content. */
export class DiskFiles {
  /** What was read so far, for nobody knew it. */
  readonly states = new FileStates();

  constructor(
    private readonly listing: DiskListing,
    private readonly known: KnownFiles,
  ) {}

  /** Of all plain files. */
  *paths(): Generator<string> {
    for (const [path, type] of this.listing.entries) if (type === 'file') yield path;
  }

  /** Content of a file, lower-case hex; undefined if there is no plain file. */
  sha256Of(path: string): string | undefined {
    if (this.listing.entries.get(path) !== 'file') return undefined;
    return this.states.sha256Of(path) ?? (this.known.isSeen ? this.known.states.sha256Of(path) : this.look(path));
  }

  /** The same as the disk has it now, though all of it was looked at before. */
  sha256Again(path: string): string | undefined {
    return this.listing.entries.get(path) === 'file' ? (this.states.sha256Of(path) ?? this.look(path)) : undefined;
  }

  /** Bytes of a file; undefined if there is no plain file. */
  read(path: string): Buffer | undefined {
    return this.listing.entries.get(path) === 'file' ? readFileSync(this.fileOf(path)) : undefined;
  }

  private look(path: string): string | undefined {
    const stamp = lstatSync(this.fileOf(path), { throwIfNoEntry: false }); // before reading: a change in between shows
    if (stamp === undefined) return undefined;
    const known = knownContent(this.known, path, stamp);
    if (known !== undefined) return known;
    const content = sha256(readFileSync(this.fileOf(path)));
    this.states.set(path, stamp, content);
    return content;
  }

  private fileOf(path: string): string {
    return `${this.listing.dist}/${path}`; // `join` would take as long as `lstat`
  }
}
