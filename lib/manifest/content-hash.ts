import { hash } from 'node:crypto';

/** Eight hexadecimal digits that change whenever the content does: an object named by them never changes in place. */
export function contentHash(content: unknown): string {
  return hash('sha256', JSON.stringify(content)).slice(0, 8);
}
