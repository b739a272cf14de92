import { Yaml } from 'cdk8s';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { KubernetesObject } from '../../../lib/manifest';
import { printYaml } from '../../../lib/tree';
import { documents, holding } from './yaml/documents';

const labels = Object.freeze({ app: 'api', note: 'a: b' });

test('an object that stands in two places is printed twice, not as an anchor and an alias', () => {
  const body = holding({ selector: labels, template: { labels }, list: [labels, [labels]] });
  expect(Yaml.stringify(body)).toContain('&a1');
  expect(printYaml(body)).not.toMatch(/[&*]a1/);
  expect(parse(printYaml(body))).toEqual(body);
});

test('the text is the same after a cache or a worker, which copy what was shared', () => {
  fc.assert(
    fc.property(documents, (part) => {
      const body = holding({ part, list: [part, [part], { part }], ['k'.repeat(2000)]: [part, part] });
      expect(printYaml(body)).toBe(printYaml(structuredClone(body)));
    }),
    { numRuns: 200 },
  );
});

test('fails on an object that holds itself', () => {
  const body: Record<string, unknown> = { name: 'api' };
  body['inner'] = [body];
  expect(() => printYaml(holding(body))).toThrow(RangeError);
});

test('keeps a long line in one piece', () => {
  expect(printYaml(holding('- word '.repeat(100)))).toContain('- word '.repeat(100));
});

test('an object without content prints as with stock cdk8s', () => {
  for (const body of [{}, Object.create(null), new Map()] as KubernetesObject[]) {
    expect(printYaml(body)).toBe(Yaml.stringify(body));
  }
});
