import { SslPolicy } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { tlsPolicies } from '../../../../lib/spec/aws';

const { safe, old } = tlsPolicies;

test('every policy that the AWS CDK knows is known, once, and no other but one that has another name there', () => {
  const alias = 'ELBSecurityPolicy-2015-05';
  expect([...safe, ...Object.keys(old)].sort()).toEqual([...Object.values<string>(SslPolicy), alias].sort());
});

test('a policy whose name admits an older version is none of the safe ones', () => {
  expect(safe.filter((name) => /TLS(13)?-1-[01]|FS-1-1|FS-2018|Policy-20/.test(name))).toEqual([]);
  expect(Object.entries(old).filter(([name, oldest]) => /-1-1-/.test(name) !== (oldest === '1.1'))).toEqual([]);
});
