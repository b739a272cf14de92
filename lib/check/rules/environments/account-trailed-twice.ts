import type { PlatformRule, PlatformViolation } from '../../rule';

/** A warning only: an account outside of the organisation needs a trail of its own, and the root user's alarm reads it. */
export const accountTrailedTwice: PlatformRule = {
  scope: 'platform',
  code: 'ACCOUNT_TRAILED_TWICE',
  severity: 'warning',
  title: 'the calls of an account are recorded once',
  why:
    'The trail of the organisation records what every account of it does. CloudTrail delivers the first copy of an ' +
    'event for nothing; a second trail in an account costs USD 2 for each 100,000 calls, and its bucket, key and logs ' +
    'besides. The alarm of the root user reads the trail of its own account, and goes with it: to keep it, or in an ' +
    'account outside of the organisation, waive the rule.',
  fix: 'Set `security.trail` to false in the environments whose accounts are in the organisation.',
  sources: [
    'https://aws.amazon.com/cloudtrail/pricing/',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-trail-manage-costs.html',
  ],
  check: ({ environments, shared }) =>
    shared?.organizationTrail !== true
      ? []
      : Object.values(environments).flatMap(({ name, security }): PlatformViolation[] =>
          security.trail
            ? [
                {
                  environment: name,
                  spec: ['security', 'trail'],
                  message: `the organisation's trail records the account of ${name} too: the second copy is paid for`,
                  found: 'true, and shared.organizationTrail',
                  fix: 'set security: { trail: false }',
                },
              ]
            : [],
        ),
};
