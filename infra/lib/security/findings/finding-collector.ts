import { Stack, aws_securityhub as securityhub } from 'aws-cdk-lib';
import { Construct } from 'constructs';

/**
 * Standards that the account is held to, as of November 2026:
 * https://docs.aws.amazon.com/securityhub/latest/userguide/standards-reference.html
 */
const standards = {
  'aws-foundational': 'aws-foundational-security-best-practices/v/1.0.0',
  cis: 'cis-aws-foundations-benchmark/v/5.0.0',
};

/** Security Hub: one list of what the other services find, and of what the account's settings lack. */
export class FindingCollector extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const hub = new securityhub.CfnHub(this, 'hub', {
      enableDefaultStandards: false,
      autoEnableControls: true,
      controlFindingGenerator: 'SECURITY_CONTROL', // one finding for a control, however many standards ask for it
    });
    for (const [standard, version] of Object.entries(standards)) {
      const standardsArn = Stack.of(this).formatArn({
        service: 'securityhub',
        account: '',
        resource: 'standards',
        resourceName: version,
      });
      new securityhub.CfnStandard(this, standard, { standardsArn }).addResourceDependency(hub);
    }
  }
}
