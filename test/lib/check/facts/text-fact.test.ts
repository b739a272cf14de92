import { factsOf } from '../../../../lib/check';
import { manifestsOf } from '../rule-cases';

const texts = (yaml: string): string[] =>
  factsOf(manifestsOf(yaml)).texts.map(({ field, words }) => `${field}: ${words.join(' ')}`);
const head = (apiVersion: string, kind: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: x }\n`;

test('tells the names in what a program reads', () => {
  expect(
    texts(
      `${head('v1', 'Pod')}spec:\n  containers:\n    - args: ['--bucket=shop-prod-media']\n` +
        `      env: [{ name: A, value: 'https://db.example.com/x' }, { name: B, value: plain }]\n`,
    ),
  ).toEqual(['spec.containers[0].args[0]: shop-prod-media', 'spec.containers[0].env[0].value: //db.example.com/x']);
  expect(texts(`${head('v1', 'ConfigMap')}data: { a: 'from shop-prod-jobs, twice: shop-prod-jobs' }\n`)).toEqual([
    'data.a: shop-prod-jobs',
  ]);
  expect(
    texts(
      `${head('external-secrets.io/v1', 'ExternalSecret')}spec: { data: [{ remoteRef: { key: /shop/prod/api } }] }\n`,
    ),
  ).toEqual(['spec.data[0].remoteRef.key: /shop/prod/api']);
});

test('never reads a Secret, nor a text too long to be a list of names', () => {
  expect(texts(`${head('v1', 'Secret')}stringData: { a: shop-prod-media }\n`)).toEqual([]);
  expect(texts(`${head('v1', 'ConfigMap')}data: { a: '${'shop-prod-media '.repeat(2000)}' }\n`)).toEqual([]);
});

test('stands objects with fields of the wrong type', () => {
  expect(texts(`${head('v1', 'ConfigMap')}data: [1, { a: b-c }]\n`)).toEqual([]);
  expect(texts(`${head('v1', 'Pod')}spec: { containers: [{ env: a-b, args: { c: d-e } }, 7] }\n`)).toEqual([]);
});
