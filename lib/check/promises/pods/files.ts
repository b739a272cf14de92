import { fieldAt, isFields, listOf, oncePer, textOf, type PodTemplate } from '../../../manifest';
import type { Service } from '../../../spec';
import { byName, saidAt } from '../by-name';
import type { PodPromise, Said } from '../promise';
import { mainContainer } from './main-container';

/** The folders that the service may write to, and how much. */
export const folders: PodPromise = {
  spec: 'volumes',
  field: 'spec.volumes',
  ask: ({ temporaryStorage, volumes }) => ({
    '/tmp': { sizeLimit: temporaryStorage },
    ...Object.fromEntries(
      Object.values(volumes).map((volume) => [
        volume.mountPath,
        volume.type === 'scratch' ? { sizeLimit: volume.sizeLimit } : { isMounted: true },
      ]),
    ),
  }),
  read: (pod) => {
    const volumes = volumesOf(pod);
    return byName(mainContainer(pod)?.['volumeMounts'], 'mountPath', (mount) => {
      const volume = volumes.get(textOf(fieldAt(mount, 'name')) ?? '');
      return { isMounted: true, sizeLimit: saidAt(volume, 'emptyDir', 'sizeLimit') };
    });
  },
};

const readFiles = oncePer(filesOf);

/** The files that the service reads: configuration by path, secrets in their folder. */
export const configFiles: PodPromise = {
  spec: 'configFiles',
  field: 'spec.containers[0].volumeMounts',
  ask: ({ configFiles: files }) => Object.fromEntries(Object.keys(files).map((path) => [path, 'ConfigMap'])),
  read: readFiles,
};

export const secretFiles: PodPromise = {
  spec: 'secrets',
  field: 'spec.containers[0].volumeMounts',
  ask: ({ secrets }: Service) =>
    Object.fromEntries(
      Object.entries(secrets).flatMap(([name, { env }]) => (env ? [] : [[`/etc/secrets/${name}`, 'Secret']])),
    ),
  read: readFiles,
};

/** Every file that the service's own container sees, and what holds it. */
function filesOf(pod: PodTemplate): Said {
  const volumes = volumesOf(pod);
  const mounts = listOf(mainContainer(pod)?.['volumeMounts']);
  return Object.fromEntries(
    mounts.flatMap((mount) => {
      const path = textOf(fieldAt(mount, 'mountPath')) ?? '';
      const files = filesIn(volumes.get(textOf(fieldAt(mount, 'name')) ?? ''));
      if (fieldAt(mount, 'subPath') !== undefined)
        return files.slice(0, 1).map(({ holder }) => [path, holder] as const);
      return files.map(({ name, holder }) => [`${path}/${name}`, holder] as const);
    }),
  );
}

interface MountedFile {
  readonly name: string;
  readonly holder: string;
}

function filesIn(volume: unknown): readonly MountedFile[] {
  const sources = [volume, ...listOf(fieldAt(volume, 'projected', 'sources'))];
  return sources.flatMap((source) => [
    ...itemsOf(fieldAt(source, 'secret'), 'Secret'),
    ...itemsOf(fieldAt(source, 'configMap'), 'ConfigMap'),
  ]);
}

/** Without items all keys become files; which, the volume does not say. */
function itemsOf(source: unknown, holder: string): readonly MountedFile[] {
  if (!isFields(source)) return [];
  const items = listOf(source['items']);
  if (items.length === 0) return [{ name: '*', holder }];
  return items.map((item) => ({ name: textOf(fieldAt(item, 'path')) ?? '', holder }));
}

const volumesOf = oncePer(
  ({ spec }: PodTemplate): ReadonlyMap<string, unknown> =>
    new Map(listOf(spec['volumes']).map((volume) => [textOf(fieldAt(volume, 'name')) ?? '', volume])),
);
