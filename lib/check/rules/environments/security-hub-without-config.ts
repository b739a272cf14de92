import type { PlatformRule, PlatformViolation } from '../../rule';
import { isWatchedElsewhere } from './watched-elsewhere';

/** A warning only: Control Tower, for one, switches Config on before anybody else can. */
export const securityHubWithoutConfig: PlatformRule = {
  scope: 'platform',
  code: 'SECURITY_HUB_WITHOUT_CONFIG',
  severity: 'warning',
  title: 'Security Hub judges what Config records',
  why:
    'Most controls of Security Hub are rules of Config: where nothing records resources they find nothing, and the page ' +
    'of findings stays empty as if all were well. Config may be on by other hands (Control Tower, an organisation): ' +
    'waive the rule then.',
  fix: 'Switch `security.config` on where `security.securityHub` is, or both off.',
  sources: ['https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-setup-prereqs.html'],
  check: (platform) =>
    platform.shared === undefined
      ? []
      : Object.values(platform.environments).flatMap((environment): PlatformViolation[] => {
          const { name, security } = environment;
          if (!security.securityHub || security.config) return [];
          if (isWatchedElsewhere(platform, environment, 'config')) return [];
          return [
            {
              environment: name,
              spec: ['security', 'config'],
              message: `Security Hub of ${name} has nothing to judge: its controls need Config`,
              found: 'false, and securityHub: true',
              fix: 'remove config: false, or set securityHub: false',
            },
          ];
        }),
};
