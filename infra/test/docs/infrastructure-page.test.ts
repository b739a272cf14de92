import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { synthesizedStacks } from '../../bin/diagrams';
import { targetOf } from '../../lib/deploy';
import { instanceTypeOf } from '../../../lib/spec';
import { plannedNodeGroups } from '../../lib/cluster';
import type { Json } from '../resources';
import { environmentOf, platform } from '../synthesized';

const project = join(__dirname, '..', '..', '..');
const page = readFileSync(join(project, 'docs', 'INFRASTRUCTURE.md'), 'utf8');
const stacks = synthesizedStacks(project);
const environments = Object.keys(platform.environments);
const templates = JSON.stringify(stacks.map(({ name, template }) => ({ name, template })));

/** What Kubernetes, AWS or the controllers call by a name of ours. */
const notInTemplates = ['aicode-dev', 'eks-cluster-sg-aicode-prod-eks'];

test('every name of ours on the page is one that a template has', () => {
  const named = [...page.matchAll(/\b(?:eks-cluster-sg-)?aicode-[a-z0-9-]*[a-z0-9]/g)].map(([name]) => name);
  expect(new Set(named).size).toBeGreaterThan(20);
  const unknown = named.filter((name) => !new RegExp(`${name}(?![a-z0-9-])`).test(templates));
  expect([...new Set(unknown)].filter((name) => !notInTemplates.includes(name))).toEqual([]);
});

test('every secret and log group by a path on the page is one that a template has', () => {
  const named = [...page.matchAll(/aicode\/[a-z0-9/-]*[a-z0-9]/g)].map(([name]) => name);
  expect(named.length).toBeGreaterThan(1);
  expect(named.filter((name) => !templates.includes(`"${name}"`))).toEqual([]);
});

test('names after a placeholder for the prefix are those of production', () => {
  const named = [...page.matchAll(/<prefix>(-[a-z0-9-]*[a-z0-9])/g)].map(([, name = '']) => `aicode-prod${name}`);
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((name) => !templates.includes(name))).toEqual([]);
});

test('the table of stacks lists the concerns in the order of their deployment', () => {
  const table = page.slice(page.indexOf('| concern'), page.indexOf('Add-ons of EKS'));
  const listed = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, concern]) => concern);
  const ofProduction = stacks.filter(({ id }) => targetOf(id, environments) === 'production');
  expect(listed).toEqual(['shared', ...ofProduction.map(({ id }) => id.replace('production-', ''))]);
});

test('every account and region with a stack is bootstrapped, and no other', () => {
  const listed = [...page.matchAll(/aws:\/\/(\d{12}\/[a-z0-9-]+)/g)].map(([, place]) => place);
  const needed = new Set(stacks.map(({ account, region }) => `${account}/${region}`));
  expect([...listed].sort()).toEqual([...needed].sort());
});

test('the quota of vCPUs is what the groups of production may grow to', () => {
  const vCpus = (isSpot: boolean): number =>
    plannedNodeGroups(environmentOf('production'))
      .filter((group) => group.isSpot === isSpot)
      .map(({ sizes, instanceTypes: [type = ''] }) => sizes.maxSize * (instanceTypeOf(type)?.vCpus ?? NaN))
      .reduce((sum, one) => sum + one);
  expect(page.replace(/\s+/g, ' ')).toContain(`production needs ${vCpus(false)} on demand and ${vCpus(true)} of spot`);
});

test('the add-ons that a person updates are those that templates install', () => {
  const listed = page.slice(page.indexOf('Update the add-ons of EKS'), page.indexOf('Update the nodes'));
  const installed = resources('dev', 'AWS::EKS::Addon').map(({ AddonName }) => `\`${AddonName}\``);
  expect(installed).toHaveLength(6);
  for (const name of installed) expect(listed).toContain(name);
});

test('windows and days on the page are those of the templates', () => {
  const [production] = resources('production', 'AWS::RDS::DBInstance');
  const [dev] = resources('dev', 'AWS::RDS::DBInstance');
  for (const { PreferredBackupWindow, PreferredMaintenanceWindow } of [production, dev]) {
    expect(page).toContain(String(PreferredBackupWindow).replace('-', ' to '));
    const [from, to] = String(PreferredMaintenanceWindow)
      .split('-')
      .map((time) => time.slice(4));
    expect(page).toContain(`${from} to ${to} UTC`);
  }
  expect(page).toContain(`(${production.BackupRetentionPeriod}; dev ${dev.BackupRetentionPeriod})`);
  expect(page).toContain(`(${resources('production', 'AWS::Config::ConfigRule').length} rules in production)`);
});

test('a volume that a person restores may be attached, and is backed up again: it gets the tags that decide', () => {
  const section = page.slice(page.indexOf('### Restore a volume'), page.indexOf('### Back up now'));
  const tags = new Map([...section.matchAll(/\{Key=([^,]+),Value=([^}]+)\}/g)].map(([, key, value]) => [key, value]));
  // of the managed policy of the driver, which the cluster stack attaches
  expect(JSON.stringify(resources('production', 'AWS::IAM::Role'))).toContain(
    'AmazonEBSCSIDriverEKSClusterScopedPolicy',
  );
  const [cluster] = resources('production', 'AWS::EKS::Cluster');
  expect(tags.get('ebs.csi.aws.com/cluster-name')).toBe(cluster.Name);
  const asked = resources('production', 'AWS::Backup::BackupSelection')
    .flatMap(({ BackupSelection }): readonly Json[] => BackupSelection.Conditions?.StringEquals ?? [])
    .map(({ ConditionKey, ConditionValue }) => [String(ConditionKey).replace('aws:ResourceTag/', ''), ConditionValue]);
  expect(asked).toHaveLength(2);
  for (const [key, value] of asked) expect(tags.get(key)).toBe(value);
});

function resources(environment: string, type: string): readonly Json[] {
  return stacks
    .filter(({ id }) => targetOf(id, environments) === environment)
    .flatMap(({ template }) => Object.values<Json>(template.Resources ?? {}))
    .filter(({ Type }) => Type === type)
    .map(({ Properties }) => Properties);
}
