import { randomBytes } from 'node:crypto';

/** Name of a file being written. Not `.yaml`: kubectl and Argo CD must not read half a file. */
export function temporaryName(): string {
  return `.keelson-${randomBytes(8).toString('hex')}.tmp`;
}

/** Whether a path is such a file. One found when a run starts was left by a run that was killed. */
export function isTemporary(path: string): boolean {
  return /(^|\/)\.keelson-[0-9a-f]{16}\.tmp$/.test(path);
}
