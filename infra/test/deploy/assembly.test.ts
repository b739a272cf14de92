import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { chosenStacks } from '../../bin/infra/chosen-stacks';
import { readAssembly } from '../../bin/infra/read-assembly';
import { deploymentOrder, keptResources, secretsToEnter, targetOf } from '../../lib/deploy';
import { writeAssembly } from './assembly';

const environments = ['dev', 'dev-eu', 'production'];
const bucket = { Resources: { Media: { Type: 'AWS::S3::Bucket' } } };
const ids = ['shared', 'shared-eu-west-1', 'dev-edge', 'dev-network', 'dev-eu-network', 'production-network'];

test.each([
  ['dev-network', 'dev'],
  ['dev-eu-network', 'dev-eu'],
  ['shared', 'shared'],
  ['shared-eu-west-1', 'shared'],
])('stack %s belongs to %s', (id, target) => {
  expect(targetOf(id, environments)).toBe(target);
});

test.each([
  [['dev'], ['dev-network', 'dev-edge']],
  [['dev-eu'], ['dev-eu-network']],
  [['shared'], ['shared-eu-west-1', 'shared']],
  [
    ['production', 'dev-edge'],
    ['dev-edge', 'production-network'],
  ],
  [[], ['shared-eu-west-1', 'shared', 'dev-network', 'dev-edge', 'dev-eu-network', 'production-network']],
])('%j names %j, in the order of their deployment', (targets, expected) => {
  const needs: { readonly [id: string]: readonly string[] } = {
    shared: ['shared-eu-west-1'],
    'dev-edge': ['dev-network'],
  };
  const folder = writeAssembly(ids.map((id) => ({ id, template: bucket, dependencies: needs[id] ?? [] })));
  const stacks = readAssembly(folder);
  rmSync(folder, { recursive: true });

  expect(chosenStacks(stacks, targets, environments).map(({ id }) => id)).toEqual(expected);
});

test('fails for a stack that there is none of, and names the one that was meant', () => {
  const stack = { id: 'dev-network', name: 'x', account: '1', region: 'x', dependencies: [], isProtected: false };
  const choose = (): unknown => chosenStacks([{ ...stack, template: bucket }], ['dev-netwrok'], environments);

  expect(choose).toThrow('unknown stack "dev-netwrok"');
});

test('in whatever order stacks come, each is deployed once and after all that it needs', () => {
  const graph = fc.array(fc.array(fc.nat({ max: 11 }), { maxLength: 3 }), { maxLength: 12 }).chain((needs) => {
    // a stack needs only earlier ones, so there is no cycle
    const items = needs.map((found, index) => ({
      id: `s${index}`,
      dependencies: found.filter((other) => other < index).map((other) => `s${other}`),
    }));
    return fc.shuffledSubarray(items, { minLength: items.length });
  });
  fc.assert(
    fc.property(graph, (items) => {
      const order = deploymentOrder(items).map(({ id }) => id);
      expect([...order].sort()).toEqual(items.map(({ id }) => id).sort());
      for (const { id, dependencies } of items) {
        for (const needed of dependencies) expect(order.indexOf(needed)).toBeLessThan(order.indexOf(id));
      }
    }),
  );
});

test('only secrets without a value are for a person to enter', () => {
  const secret = (Properties: object): object => ({ Type: 'AWS::SecretsManager::Secret', Properties });
  const Resources = {
    Entered: secret({ Name: 'aicode-dev-slack', Description: 'a URL' }),
    Generated: secret({ Name: 'generated', GenerateSecretString: {} }),
    Composed: secret({ Name: 'composed', SecretString: 'x' }),
  };
  expect(secretsToEnter({ Resources } as never)).toEqual(['aicode-dev-slack: a URL']);
});

test('what outlives its stack is told, if it can cost money', () => {
  const kept = { DeletionPolicy: 'Retain' };
  const Resources = {
    Media: { Type: 'AWS::S3::Bucket', ...kept },
    Disk: { Type: 'AWS::RDS::DBInstance', DeletionPolicy: 'Snapshot' },
    Role: { Type: 'AWS::IAM::Role', ...kept },
    Gone: { Type: 'AWS::S3::Bucket', DeletionPolicy: 'Delete' },
    Usual: { Type: 'AWS::SQS::Queue' },
  };
  expect(keptResources({ Resources })).toEqual(['AWS::S3::Bucket Media', 'AWS::RDS::DBInstance Disk']);
});
