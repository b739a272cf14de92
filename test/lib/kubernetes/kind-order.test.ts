import { kindOrder, orderedKinds, unknownKindOrder } from '../../../lib/kubernetes';

// each line: what is needed, then what needs it
test.each([
  ['CustomResourceDefinition', 'ExternalSecret'],
  ['Namespace', 'ServiceAccount'],
  ['ResourceQuota', 'Pod'],
  ['LimitRange', 'Job'],
  ['PriorityClass', 'Deployment'],
  ['StorageClass', 'PersistentVolumeClaim'],
  ['PersistentVolume', 'PersistentVolumeClaim'],
  ['PersistentVolumeClaim', 'StatefulSet'],
  ['ServiceAccount', 'Job'],
  ['Role', 'RoleBinding'],
  ['RoleBinding', 'Deployment'],
  ['NetworkPolicy', 'Job'],
  ['ClusterSecretStore', 'ExternalSecret'],
  ['ExternalSecret', 'Job'],
  ['TriggerAuthentication', 'ScaledObject'],
  ['AnalysisTemplate', 'Rollout'],
  ['Service', 'StatefulSet'],
  ['Job', 'Deployment'],
  ['Deployment', 'HorizontalPodAutoscaler'],
  ['Rollout', 'ScaledObject'],
  ['Service', 'Ingress'],
  ['Gateway', 'HTTPRoute'],
  ['Deployment', 'ServiceMonitor'],
  ['AppProject', 'Application'],
  ['Deployment', 'ValidatingWebhookConfiguration'],
  ['ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding'],
])('a %s is applied before a %s', (needed, needing) => {
  expect(kindOrder(needed).order).toBeLessThan(kindOrder(needing).order);
  expect(kindOrder(needed).wave).toBeLessThanOrEqual(kindOrder(needing).wave);
});

test('files and waves agree on the order', () => {
  const waves = orderedKinds.map(kindOrder).sort((a, b) => a.order - b.order);
  expect(waves.map(({ wave }) => wave)).toEqual(waves.map(({ wave }) => wave).sort((a, b) => a - b));
});

test('every order is a number of at most two digits', () => {
  const orders = orderedKinds.map((kind) => kindOrder(kind).order);
  expect(orders.filter((order) => !Number.isInteger(order) || order < 0 || order > 99)).toEqual([]);
});

test('a kind that nobody knows comes after the workload that answers for it', () => {
  expect(kindOrder('Widget')).toEqual(unknownKindOrder);
  expect(unknownKindOrder.order).toBeGreaterThan(kindOrder('Deployment').order);
  expect(unknownKindOrder.wave).toBeGreaterThan(kindOrder('Deployment').wave);
});
