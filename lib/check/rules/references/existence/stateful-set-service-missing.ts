import { missingReference } from './missing-reference';

export const statefulSetServiceMissing = missingReference({
  code: 'STATEFUL_SET_SERVICE_MISSING',
  severity: 'error',
  title: 'the Service that gives a StatefulSet its names exists',
  why: 'The pods of a StatefulSet are found by names such as db-0.db, which exist only when the Service that `serviceName` names does. Without it the pods start, but cannot find each other. The field cannot be changed later.',
  fix: 'Correct the name, or add a headless Service of that name to the namespace of the StatefulSet.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id'],
  to: ['Service'],
  from: ['StatefulSet'],
});
