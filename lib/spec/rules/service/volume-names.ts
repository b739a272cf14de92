import type { Finding } from '../finding';
import type { ServiceRule } from '../rule';

/** Volumes that keelson adds to every pod that needs them. */
const taken = ['files', 'secrets', 'tmp'];

/** Volumes of a pod are told apart by name. */
export const volumeNames: ServiceRule = ({ volumes }) =>
  taken
    .filter((name) => Object.hasOwn(volumes, name))
    .map((name): Finding => {
      const message = `keelson itself has a volume "${name}" in the pod`;
      const accepted = `any name but ${taken.join(', ')}`;
      return { code: 'VOLUME_NAME_TAKEN', path: ['volumes', name], message, found: name, accepted, fix: 'rename it' };
    });
