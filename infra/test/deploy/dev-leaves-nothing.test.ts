import { keptResources } from '../../lib/deploy';
import { backupRequest } from '../../bin/infra/backup-request';
import { environmentOf, stacks, templateOf } from '../synthesized';

test.each(['dev', 'staging'])('after a destroy of %s nothing is left that costs money', (environment) => {
  const ids = [...stacks().keys()].filter((id) => id.startsWith(`${environment}-`));
  const kept = ids.flatMap((id) => keptResources(templateOf(id).toJSON()).map((resource) => `${id}: ${resource}`));

  expect(ids.length).toBeGreaterThan(10);
  expect(kept).toEqual([]);
});

test.each([
  ['dev', '222222222222', 'aicode-dev'],
  ['production', '444444444444', 'aicode-prod'],
])(
  'a backup of %s by hand has the databases and buckets of the nightly one, its vault and its role',
  (name, account, prefix) => {
    const environment = environmentOf(name);
    const template = templateOf(`${name}-backup`).toJSON();

    expect(backupRequest({ template, account }, environment)).toEqual({
      vault: `${prefix}-backup-vault`,
      roleArn: `arn:aws:iam::${account}:role/${prefix}-backup-backup`,
      resources: expect.arrayContaining([
        `arn:aws:rds:${environment.region}:${account}:db:${prefix}-postgresql`,
        `arn:aws:s3:::${prefix}-media`,
      ]),
      retentionDays: environment.backup.retentionDays,
    });
  },
);

test('a stack without a plan backs up nothing', () => {
  const template = templateOf('dev-network').toJSON();
  expect(backupRequest({ template, account: '222222222222' }, environmentOf('dev'))).toBeUndefined();
});
