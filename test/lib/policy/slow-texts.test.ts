import { rules } from '../../../lib/check';
import { podTemplatesOf, type KubernetesObject } from '../../../lib/manifest';
import { targetOf } from '../check/rule-cases';

test('a text of a megabyte that is made to be slow is searched at once', () => {
  const texts = ['a: x' + ' '.repeat(500_000) + 'y', 'eyJaaaaaaaaa-'.repeat(80_000), '="'.repeat(500_000)];
  const data = Object.fromEntries(texts.map((text, index) => [`${index}.yaml`, `${text}\n`]));
  const start = process.cpuUsage();
  judge({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'slow' }, data });
  expect(process.cpuUsage(start).user).toBeLessThan(5_000_000); // microseconds; it takes less than a tenth
});

function judge(body: KubernetesObject): void {
  const pods = podTemplatesOf(body);
  for (const rule of rules) if (rule.scope === 'object') rule.check({ body, pods, target: targetOf() });
}
