import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ProjectPath } from './within-project';

/** A folder of its own for one run of a tool. */
export interface Workplace {
  readonly folder: string;
  /** Where the copies are, each at its path within the project. */
  readonly project: string;
}

/**
 * Takes a step with copies of files, and removes them afterwards: a tool then sees the files that were judged and
 * hashed, without links, and no others.
 */
export async function withCopies<Result>(
  files: readonly ProjectPath[],
  step: (workplace: Workplace) => Promise<Result>,
): Promise<Result> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'keelson-foreign-')));
  try {
    const project = join(folder, 'project');
    for (const { path, real } of files) {
      mkdirSync(dirname(join(project, path)), { recursive: true });
      copyFileSync(real, join(project, path));
    }
    return await step({ folder, project });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
