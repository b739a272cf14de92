import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The nearest folder with a `main.ts`, from this one upwards. */
export function findProject(folder: string): string | undefined {
  if (existsSync(join(folder, 'main.ts'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findProject(parent);
}
