import { environmentCost, hoursPerMonth, usageAnywhere } from '../../../lib/cost';
import { fieldAt, listOf } from '../../../lib/manifest';
import { environmentOf, platform } from '../synthesized';
import { sidesOf } from './sides-of';

describe.each(Object.keys(platform.environments))('the cost of %s counts what its templates make', (name) => {
  const { items } = environmentCost(environmentOf(name));
  const { resources, environment } = sidesOf(name);
  const priced = (item: string): number =>
    items.filter((one) => one.name === item).reduce((sum, one) => sum + one.amount.desired, 0);
  const made = (type: string): typeof resources => resources.filter((resource) => resource.type === type);

  test('KMS keys', () => {
    expect(priced('KMS keys')).toBe(made('AWS::KMS::Key').length);
  });

  test('interface endpoints, in each of their zones', () => {
    const zones = made('AWS::EC2::VPCEndpoint').flatMap(({ properties }) => listOf(fieldAt(properties, 'SubnetIds')));
    expect(priced('endpoints of AWS APIs')).toBe(zones.length * hoursPerMonth);
  });

  test('NAT gateways', () => {
    expect(priced('NAT gateways')).toBe(made('AWS::EC2::NatGateway').length * hoursPerMonth);
  });

  test('dashboards', () => {
    expect(priced('dashboards')).toBe(made('AWS::CloudWatch::Dashboard').length);
  });

  test('web ACLs and their rules', () => {
    const acls = made('AWS::WAFv2::WebACL');
    expect(priced('web ACLs')).toBe(acls.length);
    const rules = acls.flatMap(({ properties }) => listOf(fieldAt(properties, 'Rules')));
    expect(priced('rules of web ACLs')).toBeGreaterThanOrEqual(rules.length);
    const isLimit = (rule: unknown): boolean => fieldAt(rule, 'Name') === 'rate-limit';
    const managedOnly = priced('rules of web ACLs') - rules.filter(isLimit).length;
    expect(managedOnly).toBe(acls.length * usageAnywhere.webAclRules);
  });

  test('databases and caches', () => {
    const databases = items.filter((one) => /^\S+: \d+ x db\./.test(one.name));
    expect(databases.length > 0).toBe(made('AWS::RDS::DBInstance').length > 0);
    expect(made('AWS::ElastiCache::ReplicationGroup')).toHaveLength(
      Object.values(environment.stores).filter(({ engine }) => engine === 'redis').length,
    );
  });
});
