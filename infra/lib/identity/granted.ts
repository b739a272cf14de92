import { aws_iam as iam } from 'aws-cdk-lib';
import type { PolicyStatement } from '../../../lib/spec/add-ons';

/** A statement of the records as the CDK has it. */
export function granted({ actions, resources, conditions }: PolicyStatement): iam.PolicyStatement {
  return new iam.PolicyStatement({
    actions: [...actions],
    resources: [...resources],
    ...(conditions !== undefined && { conditions }),
  });
}
