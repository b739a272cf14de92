import type { Environment } from '../../../lib/spec';
import { delegationsOf } from '../../lib/ingress/delegations';
import { environmentOf, platform } from '../synthesized';
import { ingressOf, onlyOf } from './ingress-of';

const names = ['dev', 'staging', 'production'];

test.each(names)('%s has the public zone of its domain in its own account', (name) => {
  const template = ingressOf(name);
  expect(onlyOf(template, 'AWS::Route53::HostedZone')).toMatchObject({ Name: `${environmentOf(name).domain}.` });
  expect(onlyOf(template, 'AWS::Route53::HostedZone')).not.toHaveProperty('VPCs');
});

test.each([
  ['dev', 'Delete'],
  ['staging', 'Delete'],
  ['production', 'RetainExceptOnCreate'],
])('the zone of %s goes with its stack: %s', (name, policy) => {
  const [zone] = Object.values(ingressOf(name).findResources('AWS::Route53::HostedZone'));
  expect(zone?.DeletionPolicy).toBe(policy);
  expect(zone?.UpdateReplacePolicy).toBe(policy === 'Delete' ? 'Delete' : 'Retain');
});

test('a domain below finds its servers once they are entered, and not before', () => {
  expect(Object.keys(ingressOf('production').findResources('AWS::Route53::RecordSet'))).toEqual([]);
  const staging: Environment = { ...environmentOf('staging'), nameServers: ['ns-1.example.org', 'ns-2.example.org'] };
  const template = ingressOf('production', { ...platform.environments, staging });
  expect(onlyOf(template, 'AWS::Route53::RecordSet')).toMatchObject({
    Name: 'staging.aicode-platform.dev.',
    Type: 'NS',
    ResourceRecords: ['ns-1.example.org', 'ns-2.example.org'],
  });
  expect(ingressOf('dev', { ...platform.environments, staging }).findResources('AWS::Route53::RecordSet')).toEqual({});
});

test('each domain is handed on once, by the nearest zone above it', () => {
  const named = (domain: string): { domain: string; nameServers: string[] } => ({
    domain,
    nameServers: [`ns.${domain}`],
  });
  const all = ['shop.dev', 'eu.shop.dev', 'test.eu.shop.dev', 'notshop.dev', 'us.shop.dev'].map(named);
  const handedOn = all.map((zone) => delegationsOf(zone, all).map(({ domain }) => domain));
  expect(handedOn).toEqual([['eu.shop.dev', 'us.shop.dev'], ['test.eu.shop.dev'], [], [], []]);
});

test.each(names)('%s prints the name servers that its description is to hold', (name) => {
  expect(Object.keys(ingressOf(name).findOutputs('NameServers'))).toEqual(['NameServers']);
});
