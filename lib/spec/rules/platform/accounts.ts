import type { PlatformFinding, PlatformRule } from './platform-rule';

/** With a shared account, each environment names its own: what is deployed where must not depend on who is logged in. */
export const accounts: PlatformRule = ({ environments, shared }) => {
  if (shared === undefined) return [];
  return Object.entries(environments).flatMap(([environment, { account }]): PlatformFinding[] =>
    account === undefined
      ? [
          {
            environment,
            code: 'ACCOUNT_MISSING',
            path: ['account'],
            message: 'the platform shares an account, so each environment names the one that it is in',
            fix: `set account; it may be the shared one, ${shared.account}`,
          },
        ]
      : [],
  );
};
