import { Stack, aws_iam as iam } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { addOns, names, type Environment } from '../../../../lib/spec';

/**
 * Forbids the cluster autoscaler to add nodes, while it is attached to its role. Without it the autoscaler, on the last
 * node that is drained, would bring nodes back for the pods that have just lost theirs.
 */
export class AutoscalerBrake extends iam.ManagedPolicy {
  constructor(scope: Construct, id: string, environment: Environment) {
    const { partition } = Stack.of(scope);
    super(scope, id, {
      managedPolicyName: names.resource(environment, 'operations', 'asleep'),
      description: `keeps nodes of ${environment.name} from coming back while it sleeps`,
      statements: [
        new iam.PolicyStatement({
          effect: iam.Effect.DENY,
          actions: ['autoscaling:SetDesiredCapacity'],
          // it forbids: the wider, the safer
          resources: [`arn:${partition}:autoscaling:*`],
        }),
      ],
    });
  }
}

/** Role that the identity stack makes for pods of the autoscaler; undefined where the environment has none. */
export function autoscalerRole(environment: Environment): string | undefined {
  if (environment.addOns['cluster-autoscaler'] !== true) return undefined;
  const [account] = addOns['cluster-autoscaler'].serviceAccounts;
  return account && names.podRole(environment, 'addon', account.name);
}
