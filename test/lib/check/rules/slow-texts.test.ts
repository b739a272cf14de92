import { checkManifests } from '../../../../lib/check';
import type { KubernetesObject } from '../../../../lib/manifest';
import { targetOf } from '../rule-cases';

test('a text that is made to be slow when names are looked for in it is read at once', () => {
  const texts = ['/', 'a', '-', '@a', 'a-'].map((part) => part.repeat(2000));
  const data = Object.fromEntries(texts.map((text, index) => [`${index}.txt`, text]));
  expect(cpuSeconds({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'slow' }, data })).toBeLessThan(1);
});

test('a path of very many parts is judged at once', () => {
  const annotations = { 'alb.ingress.kubernetes.io/group.name': 'shop' };
  const paths = [{ path: '/a'.repeat(40_000), pathType: 'Prefix' }];
  const spec = { ingressClassName: 'alb', rules: [{ host: 'shop.example.com', http: { paths } }] };
  const metadata = { name: 'slow', annotations };
  expect(cpuSeconds({ apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata, spec })).toBeLessThan(1);
});

/** Of the second time: in the first, schemas are prepared. */
function cpuSeconds(body: KubernetesObject): number {
  check({ ...body, data: {}, spec: {} });
  const start = process.cpuUsage();
  check(body);
  return process.cpuUsage(start).user / 1e6;
}

function check(body: KubernetesObject): void {
  checkManifests([{ body, bundle: 'objects.yaml', construct: 'x' }], targetOf());
}
