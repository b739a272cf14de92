import { Stack } from 'aws-cdk-lib';
import { policyPlaceholders } from '../../../lib/spec/add-ons';
import { fillIn } from '../../lib/identity/pods';
import { environmentOf, newApp } from '../synthesized';

const environment = environmentOf('staging');
const stack = new Stack(newApp(), 'stack', { env: { account: '333333333333', region: 'us-west-2' } });
const options = { environment, registryAccount: '111111111111' };

test('every placeholder gets what the environment is, in resources, keys and values of conditions', () => {
  const { partition: _partition, ...known } = {
    partition: 'aws',
    region: 'us-west-2',
    account: '333333333333',
    registryAccount: '111111111111',
    cluster: 'aicode-staging-eks',
    project: 'aicode',
    environment: 'staging',
    domain: environment.domain,
  };
  expect(Object.keys(known).concat('partition').sort()).toEqual([...policyPlaceholders].sort());
  for (const [name, value] of Object.entries(known)) {
    const word = `{${name}}`;
    const statement = { actions: [], resources: [word], conditions: { StringLike: { [word]: [word, `${word}-*`] } } };
    expect(fillIn(statement, stack, options)).toMatchObject({
      resources: [value],
      conditions: { StringLike: { [value]: [value, `${value}-*`] } },
    });
  }
});

test('a word in braces that nobody knows is an error, not a permission that never matches', () => {
  const statement = { actions: [], resources: ['arn:{partition}:s3:::{zone}'] };
  expect(() => fillIn(statement, stack, options)).toThrow('{zone}');
});
