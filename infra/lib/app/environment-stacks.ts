import type { Construct } from 'constructs';
import type { Environment, Platform } from '../../../lib/spec';
import { BackupStack } from '../backup';
import { ClusterStack } from '../cluster';
import { DataStack } from '../data';
import { EdgeStack, hasStaticSite } from '../edge';
import { IdentityStack } from '../identity';
import { IngressStack } from '../ingress';
import { MessagingStack } from '../messaging';
import { NetworkStack } from '../network';
import { OperationsStack } from '../operations';
import { RecoveryStack } from '../recovery';
import { SecretsStack } from '../secrets';
import { SecurityStack } from '../security';
import type { EnvironmentStack } from '../stack';
import { StorageStack } from '../storage';

/**
 * All stacks of one environment, in an order in which they can be deployed. Only the network hands objects to others;
 * everything else finds each other by name, except for the zone of DNS, whose id AWS chooses.
 */
export function environmentStacks(
  scope: Construct,
  environment: Environment,
  platform: Pick<Platform, 'environments' | 'shared'>,
): readonly EnvironmentStack[] {
  const props = { environment };
  const recovery = environment.disasterRecovery === undefined ? [] : [new RecoveryStack(scope, props)];
  const network = new NetworkStack(scope, props);
  const storage = new StorageStack(scope, props);
  const data = new DataStack(scope, { environment, network });
  const messaging = new MessagingStack(scope, props);
  const secrets = new SecretsStack(scope, props);
  const cluster = new ClusterStack(scope, { environment, network });
  const identity = new IdentityStack(scope, { environment, platform });
  const ingress = new IngressStack(scope, { environment, platform });
  const edge = hasStaticSite(environment) ? [new EdgeStack(scope, { environment, zone: ingress.zone })] : [];
  const operations = new OperationsStack(scope, { environment, platform });
  const security = new SecurityStack(scope, props);
  const backup = new BackupStack(scope, props);
  for (const copied of [storage, data, secrets, backup]) recovery.forEach((stack) => copied.addStackDependency(stack));
  identity.addStackDependency(cluster); // an association names its cluster
  // the distribution reads a bucket by name, and its records stand in the zone
  for (const needed of [storage, ingress]) edge.forEach((stack) => stack.addStackDependency(needed));
  operations.addStackDependency(data);
  operations.addStackDependency(cluster);
  backup.addStackDependency(data);
  return [
    ...recovery,
    network,
    storage,
    data,
    messaging,
    secrets,
    cluster,
    identity,
    ingress,
    ...edge,
    operations,
    security,
    backup,
  ];
}
