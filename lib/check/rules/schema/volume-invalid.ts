import { coreSchema, defaultKubernetesVersion, dnsLabel, dnsSubdomain } from '../../../kubernetes';
import { relativePath, writtenPath } from '../../../kubernetes/validation';
import { fieldAt, fieldsOf } from '../../../manifest';
import type { Violation } from '../../../problem';
import { judgeClaim } from './judge-claim';
import { fieldsOfVolumes, judgeField, judgeResourceField } from './judge-downward';
import {
  at,
  between,
  each,
  exactlyOneOf,
  isSet,
  named,
  podRule,
  quantityFromZero,
  refuse,
  required,
  textAt,
  type Demand,
  type Place,
} from './place';

const projected = ['secret', 'configMap', 'downwardAPI', 'serviceAccountToken', 'clusterTrustBundle', 'podCertificate'];
const lowestTokenSeconds = 600; // k8s.io/kubernetes pkg/apis/core/validation: ten minutes

const judgeName = named(dnsLabel, 'a name for a volume');
const judgeRange = between(0, 0o777);

/** Modes are written in octal by everybody; 644 without its 0 is another number. */
const judgeMode: Demand = (place) => {
  const digits = String(place.value);
  const fix = `write 0${digits}, or ${parseInt(digits, 8)} in JSON`;
  return judgeRange(place).map((violation) => (/^[0-7]{3}$/.test(digits) ? { ...violation, fix } : violation));
};
const judgePath = named(writtenPath, 'a path of a file within the volume');
const judgeHostPath = named(
  { accepts: (path) => !path.split('/').includes('..'), accepted: 'a path without ".."' },
  'a path of the host',
);
const judgeToken = between(lowestTokenSeconds, 2 ** 32);
const judgeSecret = named(dnsSubdomain, 'a name of a Secret');
const judgeAbsolute = named(
  { accepts: (path) => path.startsWith('/'), accepted: 'a path that starts with "/"' },
  'an absolute path',
);
const judgeDriver = named(dnsSubdomain, 'a name of a driver');

export const volumeInvalid = podRule(
  {
    code: 'VOLUME_INVALID',
    title: 'a volume has a DNS label for a name and one source, and its files stay within it',
    why:
      'An API server refuses the pod otherwise. Paths of files are relative, without "..", modes are 0 to 0777 in octal ' +
      '(YAML reads 0644 as octal, JSON does not: there it is 420).',
    fix: 'Keep one source for each volume, and relative paths.',
    sources: ['https://kubernetes.io/docs/concepts/storage/volumes/'],
  },
  ({ spec }) => each(at(spec, 'volumes')).flatMap(judgeVolume),
);

function judgeVolume(volume: Place): readonly Violation[] {
  const sources = sourcesOfVolumes().filter((key) => isSet(at(volume, key)));
  return [
    ...judgeName(at(volume, 'name')),
    ...(sources.length > 1 ? exactlyOneOf(volume, sources, 'source of the volume') : []),
    ...judgeFiles(volume, sources),
    ...judgeOthers(volume),
  ];
}

/** Without any source a volume is an emptyDir. */
function sourcesOfVolumes(): readonly string[] {
  const { definitions } = coreSchema(defaultKubernetesVersion);
  const fields = fieldsOf(fieldAt(definitions['io.k8s.api.core.v1.Volume'], 'properties'));
  volumeSources ??= Object.keys(fields).filter((key) => key !== 'name');
  return volumeSources;
}

let volumeSources: readonly string[] | undefined;

function judgeFiles(volume: Place, sources: readonly string[]): readonly Violation[] {
  return sources.flatMap((key) => {
    const source = at(volume, key);
    switch (key) {
      case 'configMap':
        return [...nameOf(source, 'name'), ...judgeMode(at(source, 'defaultMode')), ...judgeItems(source)];
      case 'secret':
        return [...nameOf(source, 'secretName'), ...judgeMode(at(source, 'defaultMode')), ...judgeItems(source)];
      case 'downwardAPI':
        return [...judgeMode(at(source, 'defaultMode')), ...each(at(source, 'items')).flatMap(judgeDownward)];
      case 'projected':
        return [...judgeMode(at(source, 'defaultMode')), ...judgeProjected(each(at(source, 'sources')))];
      default:
        return [];
    }
  });
}

function judgeOthers(volume: Place): readonly Violation[] {
  const [claim, ephemeral] = [at(volume, 'persistentVolumeClaim'), at(volume, 'ephemeral')];
  const template = at(ephemeral, 'volumeClaimTemplate');
  const [secret, image] = [at(volume, 'csi', 'nodePublishSecretRef'), at(volume, 'image')];
  return [
    ...quantityFromZero(at(volume, 'emptyDir', 'sizeLimit')),
    ...(at(volume, 'hostPath', 'path').value === ''
      ? required(at(volume, 'hostPath', 'path'), 'the path is empty')
      : []),
    ...judgeHostPath(at(volume, 'hostPath', 'path')),
    ...(at(claim, 'claimName').value === '' ? required(at(claim, 'claimName'), 'the volume names no claim') : []),
    ...judgeDriver(at(volume, 'csi', 'driver')),
    ...(isSet(secret) ? [...nameOf(secret, 'name'), ...judgeSecret(at(secret, 'name'))] : []),
    ...(isSet(image) ? required(at(image, 'reference'), 'the volume names no image') : []),
    ...judgeAbsolute(at(volume, 'nfs', 'path')),
    ...(isSet(ephemeral) && !isSet(template) ? required(template, 'there is no template of the claim') : []),
    ...(isSet(template) ? judgeClaim(at(template, 'spec')) : []),
  ];
}

function nameOf(source: Place, key: string): readonly Violation[] {
  return required(at(source, key), 'the volume names no object');
}

function judgeItems(source: Place): readonly Violation[] {
  return each(at(source, 'items')).flatMap((item) => [
    ...required(at(item, 'key'), 'the item names no key'),
    ...judgeFile(item),
  ]);
}

function judgeFile(item: Place): readonly Violation[] {
  const path = at(item, 'path');
  return [...required(path, 'the file has no path'), ...judgePath(path), ...judgeMode(at(item, 'mode'))];
}

function judgeDownward(item: Place): readonly Violation[] {
  return [
    ...judgeFile(item),
    ...exactlyOneOf(item, ['fieldRef', 'resourceFieldRef'], 'field to show'),
    ...judgeField(at(item, 'fieldRef'), fieldsOfVolumes),
    ...judgeResourceField(at(item, 'resourceFieldRef'), true),
  ];
}

function judgeProjected(sources: readonly Place[]): readonly Violation[] {
  const paths = new Set<string>();
  return sources.flatMap((source) => {
    const token = at(source, 'serviceAccountToken');
    const items = projected.slice(0, 3).flatMap((key) => each(at(source, key, 'items')));
    return [
      ...(projected.some((key) => isSet(at(source, key))) ? exactlyOneOf(source, projected, 'source') : []),
      ...['secret', 'configMap']
        .filter((key) => isSet(at(source, key)))
        .flatMap((key) => nameOf(at(source, key), 'name')),
      ...each(at(source, 'downwardAPI', 'items')).flatMap(judgeDownward),
      ...['secret', 'configMap'].flatMap((key) => judgeItems(at(source, key))),
      ...items.flatMap((item) => repeated(at(item, 'path'), paths)),
      ...judgeToken(at(token, 'expirationSeconds')),
      ...named(relativePath, 'a path of a file within the volume')(at(token, 'path')),
    ];
  });
}

function repeated(path: Place, paths: Set<string>): readonly Violation[] {
  const text = textAt(path) ?? '';
  const isRepeated = text !== '' && paths.has(text);
  paths.add(text);
  return isRepeated ? [refuse(path, 'two files of the volume have this path')] : [];
}
