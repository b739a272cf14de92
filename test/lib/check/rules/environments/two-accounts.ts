import type { Environment, Platform } from '../../../../../lib/spec';
import { twoEnvironments } from './two-environments';

type Changes = Partial<Environment>;

const inOneAccount = { account: '222222222222' };

/** `staging` and `production` in one account and region unless these settings say otherwise; infrastructure is made. */
export function twoAccounts(changes: { readonly staging: Changes; readonly production: Changes }): Platform {
  const platform = twoEnvironments();
  const environments = Object.entries(platform.environments).map(([name, one]): [string, Environment] => {
    const own = name === 'staging' ? changes.staging : changes.production;
    return [name, { ...one, ...inOneAccount, ...own }];
  });
  return {
    ...platform,
    shared: { account: '111111111111', region: 'eu-central-1', organizationTrail: false },
    environments: Object.fromEntries(environments),
  };
}
