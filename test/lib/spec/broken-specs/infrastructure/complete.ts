import type { Edit } from '../../fixtures/load-platform';

/** Says what environments share. */
export const shared: Edit = {
  file: 'index.ts',
  from: "owner: 'shop-team',",
  to: "owner: 'shop-team',\n  shared: { account: '111111111111', region: 'us-east-1' },",
};

/** Says which account an environment is in. */
export const account = (file: string, id: string): Edit => ({
  file,
  from: 'shortName:',
  to: `account: '${id}', shortName:`,
});

/** Says what the secret of the service `api` holds. */
export const credentials: Edit = {
  file: 'base.ts',
  from: "secrets: { database: { key: 'database' } },",
  to: "secrets: { database: { key: 'database', credentialsOf: 'postgresql' } },",
};

export const accounts = [account('dev.ts', '222222222222'), account('production.ts', '333333333333')];

/** Makes a platform of the fixture whose infrastructure is made too. */
export const complete = [shared, ...accounts, credentials];
