import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Says why findings of cdk-nag or of the built-in validator are right as they are.
 *
 * @param reasons by id, such as `AwsSolutions-RDS11`; an IAM finding needs its full id, with what it found in brackets
 */
export function acknowledge(construct: IConstruct, reasons: { readonly [id: string]: string }): void {
  const acknowledged = Object.entries(reasons).map(([id, reason]) => ({ id, reason }));
  Validations.of(construct).acknowledge(...acknowledged);
}
