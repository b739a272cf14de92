import { excerpt, type OffsetFault } from '../read-fault';

/** The fault of a key that stands twice. */
export function duplicateKey(key: string, offset: number): OffsetFault {
  const message = 'a key stands twice in one map, and one value would vanish';
  return { code: 'YAML_DUPLICATE_KEY', message, offset, found: excerpt(key), fix: 'remove one' };
}
