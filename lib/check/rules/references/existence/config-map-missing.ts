import { missingReference } from './missing-reference';

export const configMapMissing = missingReference({
  code: 'CONFIG_MAP_MISSING',
  severity: 'error',
  title: 'every ConfigMap that is read exists',
  why: "A pod that names a ConfigMap which is not there never starts: its containers wait with CreateContainerConfigError, or its volume is never mounted. A ConfigMap is only found in the pod's own namespace, so one that is not among the objects is an error; those that Kubernetes makes itself, such as kube-root-ca.crt, are known.",
  fix: 'Correct the name, add the ConfigMap to the same namespace, or say `optional: true` where the pod works without it.',
  sources: ['https://kubernetes.io/docs/concepts/configuration/configmap/#optional-configmaps'],
  to: ['ConfigMap'],
  group: '',
});
