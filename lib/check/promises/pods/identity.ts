import { saidAt } from '../by-name';
import type { PodPromise } from '../promise';
import { mainContainer } from './main-container';

/** The ids of the process and of its files; a container's own word stands above that of its pod. */
export const processIds: PodPromise = {
  spec: 'securityContext',
  field: 'spec.securityContext',
  ask: ({ securityContext }) => ({ ...securityContext }),
  read: (pod) => {
    const own = mainContainer(pod);
    const at = (key: string): ReturnType<typeof saidAt> =>
      saidAt(own, 'securityContext', key) ?? saidAt(pod.spec, 'securityContext', key);
    return { runAsUser: at('runAsUser'), runAsGroup: at('runAsGroup'), fsGroup: at('fsGroup') };
  },
};
