import { coreSchema, defaultKubernetesVersion, dnsLabel, dnsSubdomain, type CoreSchema } from '../../../kubernetes';
import { relativePath, writtenPath } from '../../../kubernetes/validation';
import { fieldAt, fieldsOf, scalarOf, oncePer } from '../../../manifest';
import type { Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import { judgeClaim } from './judge-claim';
import { fieldsOfVolumes, judgeField, judgeResourceField } from './judge-downward';
import {
  at,
  between,
  each,
  entriesOf,
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
  if (!isSet(place)) return none;
  const digits = scalarOf(place.value) ?? '';
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
  ({ spec }) => ofEach(each(at(spec, 'volumes')), judgeVolume),
);

function judgeVolume(volume: Place): readonly Violation[] {
  const fields = entriesOf(volume).filter(isSet);
  const isSource = sourcesIn(coreSchema(defaultKubernetesVersion));
  const sources = fields.flatMap(({ key }) => (isSource.has(key) ? [key] : []));
  return together(
    judgeName(at(volume, 'name')),
    sources.length > 1 ? exactlyOneOf(volume, sources.sort(), 'source of the volume') : none,
    ofEach(fields, (field) => judges.get(field.key)?.(field) ?? none),
  );
}

/** Without any source a volume is an emptyDir. */
const sourcesIn = oncePer(({ definitions }: CoreSchema): ReadonlySet<string> => {
  const fields = fieldsOf(fieldAt(definitions['io.k8s.api.core.v1.Volume'], 'properties'));
  return new Set(Object.keys(fields).filter((key) => key !== 'name'));
});

/** What is judged of each source of a volume. */
const judges: ReadonlyMap<string, Demand> = new Map<string, Demand>([
  ['configMap', (source) => together(nameOf(source, 'name'), judgeMode(at(source, 'defaultMode')), judgeItems(source))],
  [
    'secret',
    (source) => together(nameOf(source, 'secretName'), judgeMode(at(source, 'defaultMode')), judgeItems(source)),
  ],
  [
    'downwardAPI',
    (source) => together(judgeMode(at(source, 'defaultMode')), ofEach(each(at(source, 'items')), judgeDownward)),
  ],
  [
    'projected',
    (source) => together(judgeMode(at(source, 'defaultMode')), judgeProjected(each(at(source, 'sources')))),
  ],
  ['emptyDir', (source) => quantityFromZero(at(source, 'sizeLimit'))],
  [
    'hostPath',
    (source) => together(notEmpty(at(source, 'path'), 'the path is empty'), judgeHostPath(at(source, 'path'))),
  ],
  ['persistentVolumeClaim', (source) => notEmpty(at(source, 'claimName'), 'the volume names no claim')],
  ['csi', (source) => together(judgeDriver(at(source, 'driver')), judgeLogin(at(source, 'nodePublishSecretRef')))],
  ['image', (source) => required(at(source, 'reference'), 'the volume names no image')],
  ['nfs', (source) => judgeAbsolute(at(source, 'path'))],
  ['ephemeral', (source) => judgeTemplate(at(source, 'volumeClaimTemplate'))],
]);

function notEmpty(place: Place, why: string): readonly Violation[] {
  return place.value === '' ? required(place, why) : none;
}

function judgeLogin(secret: Place): readonly Violation[] {
  return isSet(secret) ? together(nameOf(secret, 'name'), judgeSecret(at(secret, 'name'))) : none;
}

function judgeTemplate(template: Place): readonly Violation[] {
  return isSet(template) ? judgeClaim(at(template, 'spec')) : required(template, 'there is no template of the claim');
}

function nameOf(source: Place, key: string): readonly Violation[] {
  return required(at(source, key), 'the volume names no object');
}

function judgeItems(source: Place): readonly Violation[] {
  return ofEach(each(at(source, 'items')), (item) =>
    together(required(at(item, 'key'), 'the item names no key'), judgeFile(item)),
  );
}

function judgeFile(item: Place): readonly Violation[] {
  const path = at(item, 'path');
  return together(required(path, 'the file has no path'), judgePath(path), judgeMode(at(item, 'mode')));
}

function judgeDownward(item: Place): readonly Violation[] {
  return together(
    judgeFile(item),
    exactlyOneOf(item, ['fieldRef', 'resourceFieldRef'], 'field to show'),
    judgeField(at(item, 'fieldRef'), fieldsOfVolumes),
    judgeResourceField(at(item, 'resourceFieldRef'), true),
  );
}

function judgeProjected(sources: readonly Place[]): readonly Violation[] {
  const paths = new Set<string>();
  return ofEach(sources, (source) => {
    const token = at(source, 'serviceAccountToken');
    const items = projected.slice(0, 3).flatMap((key) => each(at(source, key, 'items')));
    return together(
      projected.some((key) => isSet(at(source, key))) ? exactlyOneOf(source, projected, 'source') : none,
      ofEach(
        ['secret', 'configMap'].filter((key) => isSet(at(source, key))),
        (key) => nameOf(at(source, key), 'name'),
      ),
      ofEach(each(at(source, 'downwardAPI', 'items')), judgeDownward),
      ofEach(['secret', 'configMap'], (key) => judgeItems(at(source, key))),
      ofEach(items, (item) => repeated(at(item, 'path'), paths)),
      judgeToken(at(token, 'expirationSeconds')),
      named(relativePath, 'a path of a file within the volume')(at(token, 'path')),
    );
  });
}

function repeated(path: Place, paths: Set<string>): readonly Violation[] {
  const text = textAt(path) ?? '';
  const isRepeated = text !== '' && paths.has(text);
  paths.add(text);
  return isRepeated ? [refuse(path, 'two files of the volume have this path')] : none;
}
