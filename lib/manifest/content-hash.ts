import { createHash } from 'node:crypto';

/** Eight hexadecimal digits that change whenever the content does: an object named by them never changes in place. */
export function contentHash(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8);
}
