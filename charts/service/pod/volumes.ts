import { k8s } from 'cdk8s-plus-28';
import { fileKey, filesMap } from '../configuration/config-maps';
import { secretsByStore } from '../configuration/external-secrets';
import type { ServiceInputs } from '../service-inputs';

/** A volume and where the service's own container sees it. */
interface MountedVolume {
  /** Undefined where a StatefulSet makes the volume from a claim. */
  readonly volume: k8s.Volume | undefined;
  readonly mounts: readonly k8s.VolumeMount[];
}

/** The temporary folder that every container has: all else of its file system is read-only. */
export const temporaryMount: k8s.VolumeMount = { name: 'tmp', mountPath: '/tmp' };

/** Volumes of a pod. */
export function podVolumes(inputs: ServiceInputs): k8s.Volume[] {
  return allVolumes(inputs).flatMap(({ volume }) => (volume ? [volume] : []));
}

/** What the service's own container sees of them. */
export function serviceMounts(inputs: ServiceInputs): k8s.VolumeMount[] {
  return allVolumes(inputs).flatMap(({ mounts }) => mounts);
}

function allVolumes(inputs: ServiceInputs): readonly MountedVolume[] {
  return [temporaryVolume(inputs), ...secretFiles(inputs), ...configFiles(inputs), ...ownVolumes(inputs)];
}

function temporaryVolume({ service }: ServiceInputs): MountedVolume {
  return {
    volume: { name: 'tmp', emptyDir: { sizeLimit: k8s.Quantity.fromString(service.temporaryStorage) } },
    mounts: [temporaryMount],
  };
}

/** All secrets that are files, in one read-only folder whatever store they come from. */
function secretFiles({ service }: ServiceInputs): MountedVolume[] {
  const sources = secretsByStore(service).flatMap(({ name, secrets }) => {
    const items = Object.keys(secrets)
      .filter((key) => secrets[key]?.env === undefined)
      .map((key) => ({ key, path: key }));
    return items.length === 0 ? [] : [{ secret: { name, items } }];
  });
  if (sources.length === 0) return [];
  const volume = { name: 'secrets', projected: { defaultMode: 0o440, sources } };
  return [{ volume, mounts: [{ name: 'secrets', mountPath: '/etc/secrets', readOnly: true }] }];
}

/** Each file is mounted alone, so that it hides nothing beside it. Its map never changes, so no update is missed. */
function configFiles(inputs: ServiceInputs): MountedVolume[] {
  const map = filesMap(inputs);
  if (map === undefined) return [];
  const mounts = Object.keys(inputs.service.configFiles).map((path) => ({
    name: 'files',
    mountPath: path,
    subPath: fileKey(path),
    readOnly: true,
  }));
  return [{ volume: { name: 'files', configMap: { name: map.name, defaultMode: 0o444 } }, mounts }];
}

function ownVolumes({ service }: ServiceInputs): MountedVolume[] {
  return Object.entries(service.volumes).map(([name, volume]) => ({
    volume:
      volume.type === 'scratch'
        ? { name, emptyDir: { sizeLimit: k8s.Quantity.fromString(volume.sizeLimit) } }
        : undefined,
    mounts: [{ name, mountPath: volume.mountPath }],
  }));
}
