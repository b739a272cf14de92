import { missingReference } from './missing-reference';

export const serviceAccountMissing = missingReference({
  code: 'SERVICE_ACCOUNT_MISSING',
  severity: 'error',
  title: 'every ServiceAccount that pods run as exists',
  why: 'The API server refuses to create a pod whose ServiceAccount does not exist, so a workload stays at zero pods and only its events tell why. Every namespace has the ServiceAccount `default` without declaring it.',
  fix: 'Correct the name, or add the ServiceAccount to the namespace of the pods.',
  sources: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/'],
  to: ['ServiceAccount'],
  notFrom: ['RoleBinding', 'ClusterRoleBinding'],
});
