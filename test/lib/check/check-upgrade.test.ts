import { checkUpgrade } from '../../../lib/check/check-upgrade';
import { upgradeRules } from '../../../lib/check/rules/upgrades';
import type { Manifest } from '../../../lib/manifest';
import { printViolation } from './print-violation';
import { manifestsOf } from './rule-cases';

const deployment = (app: string, rest = ''): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api, namespace: shop${rest} }\n` +
  `spec: { selector: { matchLabels: { app: ${app} } } }\n`;
const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n';

/** What is found, as `code: violation`. */
function found(before: string, after: string, move = (manifest: Manifest): Manifest => manifest): string[] {
  const findings = checkUpgrade(manifestsOf(before), manifestsOf(after).map(move), upgradeRules);
  return findings.map((finding) => `${finding.severity} ${finding.code}: ${printViolation({ ...finding, fix: '' })}`);
}

test('finds what becomes of an object by its identity, wherever it is rendered now', () => {
  const moved = found(deployment('api'), `${namespace}---\n${deployment('shop')}`, (one) => ({
    ...one,
    bundle: 'moved',
  }));
  expect(moved).toEqual([
    'error IMMUTABLE_FIELD: Deployment/shop/api spec.selector.matchLabels.app: this field of a Deployment cannot be ' +
      'changed once the object exists; found shop; accepted api',
  ]);
});

test('takes another version of a kind for the same object, and another group for another one', () => {
  const other = (apiVersion: string): string => deployment('shop').replace('apps/v1', apiVersion);
  expect(found(deployment('api'), other('apps/v1beta2'))).toHaveLength(1);
  expect(found(deployment('api'), other('extensions/v1beta1'))).toEqual([]);
});

test('says nothing of objects that are new', () => {
  expect(found('', deployment('api'))).toEqual([]);
});

test('names the bundle that made a deleted object', () => {
  const [finding] = checkUpgrade(manifestsOf(namespace), [], upgradeRules);
  expect(finding).toMatchObject({ code: 'NAMESPACE_DELETED', object: { kind: 'Namespace', bundle: 'objects.yaml' } });
});

test.each([
  ['fields of the wrong type', 'spec: [1]', 'spec: { selector: 3 }'],
  ['no spec at all', '', 'spec: null'],
])('stands objects with %s', (_name, before, after) => {
  const kinds = ['apps/v1 Deployment', 'apps/v1 StatefulSet', 'batch/v1 Job', 'v1 Service', 'v1 PersistentVolumeClaim'];
  const object = (head: string, rest: string): string => {
    const [apiVersion = '', kind = ''] = head.split(' ');
    return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: x }\n${rest}\n`;
  };
  for (const head of kinds) {
    expect(() => found(object(head, before), object(head, after))).not.toThrow();
    expect(() => found(object(head, after), object(head, before))).not.toThrow();
  }
});
