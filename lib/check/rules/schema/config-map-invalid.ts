import { configMapKey } from '../../../kubernetes';
import { dataBytesLimit } from '../../../kubernetes/validation';
import { none, together } from '../../together';
import { at, entriesOf, kindRule, refuse, refuseSilently, textAt, type Entry } from './place';

export const configMapInvalid = kindRule(
  {
    code: 'CONFIG_MAP_INVALID',
    title: 'keys of a ConfigMap are names of files, stand in data or binaryData, and hold 1 MiB together at most',
    why: 'An API server refuses the ConfigMap otherwise: each key becomes a file, and etcd holds no large objects.',
    fix: 'Put folders into several ConfigMaps, and large files into an image or a volume.',
    sources: ['https://kubernetes.io/docs/concepts/configuration/configmap/'],
  },
  ['ConfigMap'],
  (root) => {
    const [texts, bytes] = [entriesOf(at(root, 'data')), entriesOf(at(root, 'binaryData'))];
    const binary = new Set(bytes.map(({ key }) => key));
    const size = sizeOf(texts, 'utf8') + sizeOf(bytes, 'base64');
    return together(
      [...texts, ...bytes]
        .filter(({ key }) => !configMapKey.accepts(key))
        .map((entry) =>
          refuse(entry, 'this is not a key of a ConfigMap', { found: entry.key, accepted: configMapKey.accepted }),
        ),
      texts
        .filter(({ key }) => binary.has(key))
        .map((entry) => refuse(entry, 'the key stands in binaryData too', { found: entry.key })),
      size > dataBytesLimit
        ? [
            refuseSilently(at(root, 'data'), 'the ConfigMap is too large', {
              found: `${size} bytes`,
              accepted: `at most ${dataBytesLimit} bytes`,
            }),
          ]
        : none,
    );
  },
);

function sizeOf(entries: readonly Entry[], encoding: BufferEncoding): number {
  return entries.reduce((sum, entry) => sum + Buffer.byteLength(textAt(entry) ?? '', encoding), 0);
}
