import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file so that two runs at once never see half of it. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}
