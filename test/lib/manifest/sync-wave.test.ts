import { kindOrder, orderedKinds } from '../../../lib/kubernetes';
import { withSyncWave, type KubernetesObject } from '../../../lib/manifest';

const annotation = 'argocd.argoproj.io/sync-wave';
const object = (kind: string, annotations?: { [key: string]: string }): KubernetesObject => ({
  apiVersion: 'v1',
  kind,
  metadata: { name: 'x', ...(annotations && { annotations }) },
});

test.each([
  ['Namespace', '-20'],
  ['NetworkPolicy', '-15'],
  ['ExternalSecret', '-10'],
  ['Job', '-5'],
  ['HorizontalPodAutoscaler', '5'],
  ['Ingress', '10'],
])('Argo CD is told to apply %s in wave %s', (kind, wave) => {
  expect(withSyncWave(object(kind)).metadata.annotations).toEqual({ [annotation]: wave });
});

test.each(['Deployment', 'StatefulSet', 'CronJob'])('%s is of wave 0, which needs no word', (kind) => {
  const body = object(kind);
  expect(withSyncWave(body)).toBe(body);
});

test('every kind gets the wave of its place in the order of applying', () => {
  for (const kind of orderedKinds) {
    const { wave } = kindOrder(kind);
    const told = withSyncWave(object(kind)).metadata.annotations?.[annotation] ?? '0';
    expect([kind, told]).toEqual([kind, String(wave)]);
  }
});

test('an object that says its wave itself keeps its word', () => {
  expect(withSyncWave(object('Job', { [annotation]: '7' })).metadata.annotations).toEqual({ [annotation]: '7' });
  expect(withSyncWave(object('Ingress', { [annotation]: '0' })).metadata.annotations).toEqual({ [annotation]: '0' });
});

test('other annotations stay, and the object that was given is not touched', () => {
  const body = object('Job', { note: 'kept' });

  expect(withSyncWave(body).metadata.annotations).toEqual({ note: 'kept', [annotation]: '-5' });
  expect(body.metadata.annotations).toEqual({ note: 'kept' });
});

test('telling twice is telling once', () => {
  const once = withSyncWave(object('Job'));
  expect(withSyncWave(once)).toEqual(once);
});
