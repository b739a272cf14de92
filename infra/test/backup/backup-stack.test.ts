import { Match, Template } from 'aws-cdk-lib/assertions';
import fc from 'fast-check';
import type { Environment } from '../../../lib/spec';
import { BackupStack } from '../../lib/backup';
import { backupSchedule } from '../../lib/backup/backup-schedule';
import { environmentOf, newApp, templateOf } from '../synthesized';

/** Part of a template: what is read of it is asserted at once. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- templates have no types
type Loose = any;

interface Selection {
  readonly SelectionName: string;
  readonly Resources: string[];
  readonly Conditions: Loose;
}

describe.each([
  ['dev', 3, 'cron(0 8 ? * MON-FRI *)'],
  ['staging', 7, 'cron(0 3 * * ? *)'],
  ['production', 35, 'cron(0 3 * * ? *)'],
])('in %s', (name, days, schedule) => {
  const template = templateOf(`${name}-backup`);
  const { shortName, account, region } = environmentOf(name);

  test(`a backup is made every day and kept for ${days} days (I13)`, () => {
    const rule = onlyRule(template);
    expect(rule.ScheduleExpression).toBe(schedule);
    expect(rule.ScheduleExpressionTimezone).toBe('Etc/UTC');
    expect(rule.Lifecycle).toEqual({ DeleteAfterDays: days });
  });

  test('the database and the buckets whose objects stay are backed up, no replica and no log', () => {
    const arns = selected(template, 'stores').Resources;
    expect(arns.sort()).toEqual([
      `arn:aws:rds:${region}:${account}:db:aicode-${shortName}-postgresql`,
      `arn:aws:s3:::aicode-${shortName}-media`,
      `arn:aws:s3:::aicode-${shortName}-static`,
    ]);
  });

  test('volumes of pods are backed up, root disks of nodes are not', () => {
    const { Resources, Conditions } = selected(template, 'volumes');
    expect(Resources).toEqual([`arn:aws:ec2:${region}:${account}:volume/*`]);
    expect(Conditions.StringEquals).toEqual([
      { ConditionKey: 'aws:ResourceTag/Environment', ConditionValue: name },
      { ConditionKey: 'aws:ResourceTag/ebs.csi.aws.com/cluster', ConditionValue: 'true' },
    ]);
  });

  test('backups are encrypted with a key of their own, which is rotated', () => {
    template.hasResourceProperties('AWS::Backup::BackupVault', { EncryptionKeyArn: Match.anyValue() });
    template.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true });
  });

  test('who backs up cannot restore over what is there', () => {
    const roles = Object.values(
      template.findResources('AWS::IAM::Role', { Properties: { RoleName: Match.stringLikeRegexp('backup-backup$') } }),
    );
    expect(roles).toHaveLength(1);
    expect(JSON.stringify(roles)).not.toMatch(/Restore/);
  });

  test.each([
    ['backup-failed', 'info'],
    ['copy-failed', 'info'],
    ['restore-failed', 'warning'],
  ])('%s is told to the topic %s', (rule, severity) => {
    template.hasResourceProperties('AWS::Events::Rule', {
      Name: `aicode-${shortName}-backup-${rule}`,
      Targets: [Match.objectLike({ Arn: `arn:aws:sns:${region}:${account}:aicode-${shortName}-alerts-${severity}` })],
    });
  });
});

test('production copies every backup to the recovery region and keeps the copy as long', () => {
  expect(onlyRule(templateOf('production-backup')).CopyActions).toEqual([
    {
      DestinationBackupVaultArn: 'arn:aws:backup:eu-west-1:444444444444:backup-vault:aicode-prod-backup-vault',
      Lifecycle: { DeleteAfterDays: 35 },
    },
  ]);
  expect(onlyRule(templateOf('dev-backup')).CopyActions).toBeUndefined();
});

test('nobody deletes a backup of production before its time; the lock can be lifted for a week', () => {
  const vault = { LockConfiguration: { MinRetentionDays: 7, MaxRetentionDays: 3650, ChangeableForDays: 7 } };
  templateOf('production-backup').hasResourceProperties('AWS::Backup::BackupVault', {
    ...vault,
    AccessPolicy: Match.objectLike({
      Statement: [Match.objectLike({ Effect: 'Deny', Action: Match.arrayWith(['backup:DeleteRecoveryPoint']) })],
    }),
  });
  for (const name of ['dev', 'staging']) {
    templateOf(`${name}-backup`).hasResourceProperties('AWS::Backup::BackupVault', {
      LockConfiguration: Match.absent(),
      AccessPolicy: Match.absent(),
    });
  }
});

test('production restores its newest backups once a month: databases in their own subnets, buckets and volumes', () => {
  const template = templateOf('production-backup');
  template.hasResourceProperties('AWS::Backup::RestoreTestingPlan', {
    ScheduleExpression: 'cron(0 6 1 * ? *)',
    RestoreTestingPlanName: Match.stringLikeRegexp('^[a-zA-Z0-9_]+$'),
    RecoveryPointSelection: Match.objectLike({ Algorithm: 'LATEST_WITHIN_WINDOW' }),
  });
  const tests = Object.values(template.findResources('AWS::Backup::RestoreTestingSelection'));
  expect(tests.map(({ Properties }) => Properties.ProtectedResourceType).sort()).toEqual(['EBS', 'RDS', 'S3']);
  const ofDatabase = tests.find(({ Properties }) => Properties.ProtectedResourceType === 'RDS')?.Properties;
  const groups = Object.values(templateOf('production-data').findResources('AWS::RDS::DBSubnetGroup'));
  const group = ofDatabase.RestoreMetadataOverrides.dbSubnetGroupName;
  expect(groups.map(({ Properties }) => Properties.DBSubnetGroupName)).toContain(group);
  templateOf('staging-backup').resourceCountIs('AWS::Backup::RestoreTestingPlan', 0);
});

test('a database that the plan selects is one that the data stack makes, under that name', () => {
  for (const name of ['dev', 'staging', 'production']) {
    const made = Object.values(templateOf(`${name}-data`).findResources('AWS::RDS::DBInstance')).map(
      ({ Properties }) => `:db:${Properties.DBInstanceIdentifier}`,
    );
    const chosen = selected(templateOf(`${name}-backup`), 'stores').Resources.filter((arn) => arn.includes(':rds:'));
    for (const arn of chosen) expect(made.some((end) => arn.endsWith(end))).toBe(true);
    expect(chosen).toHaveLength(1);
  }
});

test('a backup starts an hour after an environment wakes, in its own time zone', () => {
  const sleeping = {
    name: 'dev',
    offHours: { stop: '0 20 * * 1-5', start: '30 6 * * 1-5', timeZone: 'Europe/Berlin' },
  };
  expect(backupSchedule(sleeping)).toEqual({
    scheduleExpression: 'cron(30 7 ? * MON-FRI *)',
    scheduleExpressionTimezone: 'Europe/Berlin',
  });
  const late = { name: 'dev', offHours: { ...sleeping.offHours, start: '0 23 * * 0' } };
  expect(backupSchedule(late).scheduleExpression).toMatch(/^cron\(0 23 /); // there is no hour 24
});

test('every store and bucket that a user adds is backed up, but what expires', () => {
  const dev = environmentOf('dev');
  const buckets = fc.dictionary(
    fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/),
    fc.record({ expireDays: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }) }),
    { maxKeys: 4 },
  );
  fc.assert(
    fc.property(buckets, fc.integer({ min: 1, max: 3650 }), fc.boolean(), (wanted, retentionDays, lock) => {
      const settings = { noncurrentDays: 30, replicated: false };
      const made: Environment = {
        ...dev,
        stores: {},
        buckets: Object.fromEntries(Object.entries(wanted).map(([name, one]) => [name, { ...settings, ...one }])),
        backup: { retentionDays, lock, restoreTest: true },
      };
      const template = Template.fromStack(new BackupStack(newApp(), { environment: made }));
      const kept = Object.keys(wanted).filter((name) => wanted[name]?.expireDays === undefined);
      const selections = Object.values(template.findResources('AWS::Backup::BackupSelection'));
      const chosen = selections.flatMap(({ Properties }) => Properties.BackupSelection.Resources as string[]);
      expect(chosen.filter((arn) => arn.includes(':s3:')).sort()).toEqual(
        kept.map((name) => `arn:aws:s3:::aicode-dev-${name}`).sort(),
      );
      const [plan] = Object.values(template.findResources('AWS::Backup::RestoreTestingPlan'));
      const window = plan?.Properties.RecoveryPointSelection.SelectionWindowDays;
      expect(window).toBe(Math.min(retentionDays, 365)); // AWS looks back no further
      const [vault] = Object.values(template.findResources('AWS::Backup::BackupVault'));
      const least = vault?.Properties.LockConfiguration?.MinRetentionDays ?? 1;
      expect(onlyRule(template).Lifecycle.DeleteAfterDays).toBeGreaterThanOrEqual(least); // else every backup fails
    }),
    { numRuns: 25 },
  );
});

function onlyRule(template: Template): Loose {
  const plans = Object.values(template.findResources('AWS::Backup::BackupPlan'));
  expect(plans).toHaveLength(1);
  const rules = plans[0]?.Properties.BackupPlan.BackupPlanRule;
  expect(rules).toHaveLength(1);
  return rules[0];
}

function selected(template: Template, what: string): Selection {
  const selections = Object.values(template.findResources('AWS::Backup::BackupSelection'));
  const found = selections.map(({ Properties }) => Properties.BackupSelection as Selection);
  const named = found.find(({ SelectionName }) => SelectionName.endsWith(`-${what}`));
  if (named === undefined) throw new Error(`no selection "${what}"`);
  return named;
}
