import { Tags, aws_ec2 as ec2 } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

export interface SecurityGroupProps {
  readonly vpc: ec2.IVpc;
  readonly name: string;
  readonly description: string;
  /** Whether it may connect to anything; default: only to what a rule names. */
  readonly allowAllOutbound?: boolean;
}

/** A security group that is found by its tag `Name`, as the load balancer controller and people do. */
export class SecurityGroup extends ec2.SecurityGroup {
  constructor(scope: Construct, id: string, { name, allowAllOutbound = false, ...props }: SecurityGroupProps) {
    super(scope, id, { ...props, securityGroupName: name, allowAllOutbound });
    Tags.of(this).add('Name', name);
  }
}
