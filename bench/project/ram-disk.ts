import { accessSync, constants, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Workshop {
  /** Absolute, new and empty. */
  readonly folder: string;
  readonly isInMemory: boolean;
}

/** A folder for the projects that are measured: in memory where the machine has such a place, so that no disk counts. */
export function openWorkshop(): Workshop {
  const isInMemory = isWritable('/dev/shm');
  const folder = join(isInMemory ? '/dev/shm' : tmpdir(), `keelson-bench-${process.pid}`);
  mkdirSync(folder);
  return { folder, isInMemory };
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
