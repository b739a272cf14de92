import { factsOf } from '../../../../lib/check';
import { manifestsOf } from '../rule-cases';

const madeBy = (yaml: string): readonly string[] =>
  factsOf(manifestsOf(yaml)).provisions.map(
    ({ kind, name, namespace, keys }) => `${namespace ?? 'anywhere'}/${kind} ${name}: ${keys?.join(' ') ?? 'unknown'}`,
  );

const head = (apiVersion: string, kind: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: keys, namespace: shop}\n`;

const external = (spec: string): readonly string[] =>
  madeBy(`${head('external-secrets.io/v1', 'ExternalSecret')}spec: ${spec}`);

test('ConfigMaps and Secrets tell the keys of all of their data', () => {
  expect(madeBy(`${head('v1', 'ConfigMap')}data: {a: x}\nbinaryData: {b: aGk=}`)).toEqual(['shop/ConfigMap keys: a b']);
  expect(madeBy(`${head('v1', 'Secret')}data: {a: x}\nstringData: {b: x}`)).toEqual(['shop/Secret keys: a b']);
});

test('a token that Kubernetes fills has keys that nobody knows', () => {
  expect(madeBy(`${head('v1', 'Secret')}type: kubernetes.io/service-account-token`)).toEqual([
    'shop/Secret keys: unknown',
  ]);
});

test.each([
  ['its own name and fetched keys', '{data: [{secretKey: jwt}]}', ['shop/Secret keys: jwt']],
  ['the name of its target', '{target: {name: env}, data: [{secretKey: jwt}]}', ['shop/Secret env: jwt']],
  ['all that a store has', '{dataFrom: [{extract: {key: x}}]}', ['shop/Secret keys: unknown']],
  [
    'only the keys of a template',
    '{data: [{secretKey: a}], target: {template: {data: {b: x}}}}',
    ['shop/Secret keys: b'],
  ],
  [
    'both with a template that merges',
    '{data: [{secretKey: a}], target: {template: {mergePolicy: Merge, data: {b: x}}}}',
    ['shop/Secret keys: b a'],
  ],
  ['what a template reads elsewhere', '{target: {template: {templateFrom: [{}]}}}', ['shop/Secret keys: unknown']],
  [
    'keys of a Secret that others make too',
    '{data: [], target: {creationPolicy: Merge}}',
    ['shop/Secret keys: unknown'],
  ],
  ['nothing', '{data: [{secretKey: a}], target: {creationPolicy: None}}', []],
])('an ExternalSecret makes %s', (_what, spec, made) => {
  expect(external(spec)).toEqual(made);
});

test('claims of a StatefulSet have its name and a number', () => {
  const spec = 'spec: {volumeClaimTemplates: [{metadata: {name: data}}]}';
  expect(madeBy(`${head('apps/v1', 'StatefulSet')}${spec}`)).toEqual([
    'shop/PersistentVolumeClaim data-keys-*: unknown',
  ]);
});

test('certificates, sealed secrets and connections of claims make Secrets', () => {
  const of = (kind: string, spec: string): readonly string[] => madeBy(`${head('x.io/v1', kind)}spec: ${spec}`);
  expect(of('Certificate', '{secretName: tls}')).toEqual(['shop/Secret tls: unknown']);
  expect(of('SealedSecret', '{}')).toEqual(['shop/Secret keys: unknown']);
  expect(of('Postgres', '{writeConnectionSecretToRef: {name: db}}')).toEqual(['shop/Secret db: unknown']);
  expect(of('ClusterExternalSecret', '{externalSecretSpec: {data: [{secretKey: a}]}}')).toEqual([
    'anywhere/Secret keys: a',
  ]);
});
