import { missingKey } from './missing-key';

export const configMapKeyMissing = missingKey({
  code: 'CONFIG_MAP_KEY_MISSING',
  severity: 'error',
  title: 'every key that is read from a ConfigMap is in it',
  why: 'A container whose variable reads a key that its ConfigMap does not have waits with CreateContainerConfigError, and a volume with such an item is never mounted: the pod does not start.',
  fix: 'Correct the key, add it to the ConfigMap, or say `optional: true` where the pod works without it.',
  sources: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/#restrictions'],
  kind: 'ConfigMap',
});
