import { createHash } from 'node:crypto';

/** A name that fits a limit of AWS: cut, with a hash of the whole at its end, where it is longer. */
export function boundedName(name: string, limit: number): string {
  if (name.length <= limit) return name;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${name.slice(0, limit - hash.length - 1).replace(/-+$/, '')}-${hash}`;
}
