import type { Path } from '../layers';

/** Finds the file and line of a place in the platform's source, such as `['environments', 'dev', 'values', 'domain']`. */
export type Locate = (source: Path) => { readonly file: string; readonly line: number } | undefined;
