import { environmentOf } from '../synthesized';
import { networkOf, promises, titles } from './promises';

describe.each(['dev', 'staging', 'production'])('the network of %s', (name) => {
  const resources = networkOf(environmentOf(name));

  test.each(titles)('%s', (title) => {
    expect(promises[title](resources, environmentOf(name))).toEqual([]);
  });
});

test.each([
  ['dev', '10.2', 1],
  ['staging', '10.1', 1],
  ['production', '10.0', 3],
])('%s has the ranges and NAT gateways of requirement I3', (name, prefix, natGateways) => {
  const resources = Object.values(networkOf(environmentOf(name)));
  const ranges = resources
    .filter(({ Type }) => Type === 'AWS::EC2::Subnet')
    .map(({ Properties }) => Properties.CidrBlock);
  const wanted = [1, 2, 3, 11, 12, 13, 21, 22, 23].map((third) => `${prefix}.${third}.0/24`);
  expect([...ranges].sort()).toEqual([...wanted].sort());
  expect(resources.filter(({ Type }) => Type === 'AWS::EC2::NatGateway')).toHaveLength(natGateways);
});
