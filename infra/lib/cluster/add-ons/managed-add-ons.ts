import { aws_eks_v2 as eks, type aws_iam as iam } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Environment } from '../../../../lib/spec';
import { managedAddOns, type ManagedAddOnRecord } from './managed-add-on-records';
import { addOnRole } from './add-on-role';

export interface ManagedAddOnsProps {
  readonly environment: Environment;
  readonly cluster: eks.CfnCluster;
  readonly boundary: iam.IManagedPolicy;
  readonly phase: ManagedAddOnRecord['phase'];
}

/** The add-ons of one phase. Their identities belong to them: pods that start without one never get it. */
export class ManagedAddOns extends Construct {
  constructor(scope: Construct, id: string, { environment, cluster, boundary, phase }: ManagedAddOnsProps) {
    super(scope, id);
    for (const record of managedAddOns.filter((addOn) => addOn.phase === phase)) {
      const { identity, configuration } = record;
      new eks.CfnAddon(this, record.name, {
        clusterName: cluster.ref,
        addonName: record.name,
        resolveConflicts: 'OVERWRITE',
        ...(configuration !== undefined && { configurationValues: JSON.stringify(configuration) }),
        ...(identity !== undefined && {
          podIdentityAssociations: [
            {
              serviceAccount: identity.serviceAccount,
              roleArn: addOnRole(this, { environment, boundary, identity }).roleArn,
            },
          ],
        }),
      });
    }
  }
}
