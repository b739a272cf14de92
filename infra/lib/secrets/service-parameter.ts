import { aws_ssm as ssm } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';

export interface ServiceParameterProps {
  readonly environment: Environment;
  /** Name in the spec. */
  readonly parameter: string;
  readonly description: string;
}

/** What a parameter holds until a service or a person writes it. */
export const unset = 'unset';

/**
 * A parameter that services read or write. CloudFormation sets its value again whenever anything else of it changes, so
 * nothing stands here that ever does: the description is kept in the template only.
 */
export class ServiceParameter extends ssm.CfnParameter {
  constructor(scope: Construct, id: string, { environment, parameter, description }: ServiceParameterProps) {
    super(scope, id, { type: 'String', name: names.parameter(environment, parameter), value: unset });
    this.cfnOptions.metadata = { description };
  }
}
