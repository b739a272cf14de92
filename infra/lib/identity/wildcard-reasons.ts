import { Aws } from 'aws-cdk-lib';
import type { PolicyStatement } from '../../../lib/spec/add-ons';

/** Where a pattern, not a mere star, stands for resources whose names end in what AWS or a user chooses. */
const patternReason =
  'what stands before the star admits only resources that this account of the cluster is for; the rest of the name is chosen by AWS or by users';

/**
 * The findings of cdk-nag about resources with a star, each with the reason that its statement gives.
 *
 * @param statements filled in
 */
export function wildcardReasons(statements: readonly PolicyStatement[]): { [id: string]: string } {
  const reasons = statements.flatMap(({ resources, reason }) =>
    resources
      .filter((resource) => resource.includes('*'))
      .map((resource) => [findingId(resource), reason ?? patternReason] as const),
  );
  return Object.fromEntries(reasons);
}

/** cdk-nag writes a reference in angle brackets. */
function findingId(resource: string): string {
  const written = resource.replaceAll(Aws.PARTITION, '<AWS::Partition>').replaceAll(Aws.ACCOUNT_ID, '<AWS::AccountId>');
  return `AwsSolutions-IAM5[Resource::${written}]`;
}
