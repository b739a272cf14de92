import type { ReadFault } from '../read-fault';

/** The fault of a path that cannot be read, from a reason or from what Node threw. */
export function unreadable(reason: unknown): ReadFault {
  if (typeof reason === 'string') return { code: 'FILE_UNREADABLE', message: reason };
  const code = reason instanceof Error && 'code' in reason ? String(reason.code) : '';
  const known = reasons.get(code);
  if (known) return { code: 'FILE_UNREADABLE', message: known };
  const found = reason instanceof Error ? reason.message : String(reason);
  return { code: 'FILE_UNREADABLE', message: 'this path cannot be read', found };
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file or folder'],
  ['EACCES', 'reading is not permitted'],
  ['EPERM', 'reading is not permitted'],
  ['ELOOP', 'the link leads in a circle'],
  ['ENOTDIR', 'a part of the path is no folder'],
  ['ENAMETOOLONG', 'the path is too long'],
  ['ERR_INVALID_ARG_VALUE', 'the path holds a NUL byte'],
]);
