import { ArnFormat, Stack, aws_iam as iam } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../../lib/spec';
import { acknowledge } from '../../stack';
import { deniedToPods, servicesOfPods } from './boundary-statements';

const named = (environment: Environment): string => names.resource(environment, 'pod', 'boundary');

/**
 * The most that any pod may ever have, whatever its role says: a permission is one that both grant. A pod therefore
 * makes no user or role and takes on none, leaves the network as it is, and sees nothing of other environments.
 */
export class PodBoundary extends iam.ManagedPolicy {
  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id, {
      managedPolicyName: named(environment),
      description: `the most that pods of ${environment.name} may do in AWS`,
      statements: [
        new iam.PolicyStatement({ sid: 'ServicesOfPods', actions: [...servicesOfPods], resources: ['*'] }),
        ...deniedToPods(environment, Stack.of(scope)),
      ],
    });
    const reason = 'a boundary grants nothing: roles name their actions and resources, and this only limits them';
    const findings = servicesOfPods.filter((action) => action.endsWith('*')).map((action) => `Action::${action}`);
    acknowledge(
      this,
      Object.fromEntries(
        ['Resource::*', ...findings].map((finding) => [`AwsSolutions-IAM5[${finding}]`, reason] as const),
      ),
    );
  }
}

/** The boundary by name, for stacks that come after the cluster's. */
export function podBoundaryOf(scope: Construct, environment: Environment): iam.IManagedPolicy {
  const arn = Stack.of(scope).formatArn({
    service: 'iam',
    region: '',
    resource: 'policy',
    resourceName: named(environment),
    arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
  });
  return iam.ManagedPolicy.fromManagedPolicyArn(scope, 'Boundary', arn);
}
