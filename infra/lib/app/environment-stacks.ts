import type { Construct } from 'constructs';
import type { Environment } from '../../../lib/spec';
import { BackupStack } from '../backup';
import { ClusterStack } from '../cluster';
import { DataStack } from '../data';
import { EdgeStack } from '../edge';
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
 * everything else finds each other by name.
 */
export function environmentStacks(scope: Construct, environment: Environment): readonly EnvironmentStack[] {
  const props = { environment };
  const recovery = environment.disasterRecovery === undefined ? [] : [new RecoveryStack(scope, props)];
  const network = new NetworkStack(scope, props);
  const storage = new StorageStack(scope, props);
  const data = new DataStack(scope, { environment, network });
  const messaging = new MessagingStack(scope, props);
  const secrets = new SecretsStack(scope, props);
  const cluster = new ClusterStack(scope, { environment, network });
  const identity = new IdentityStack(scope, props);
  const ingress = new IngressStack(scope, props);
  const edge = new EdgeStack(scope, props);
  const operations = new OperationsStack(scope, props);
  const security = new SecurityStack(scope, props);
  const backup = new BackupStack(scope, props);
  for (const copied of [storage, data, backup]) recovery.forEach((stack) => copied.addStackDependency(stack));
  identity.addStackDependency(cluster); // an association names its cluster
  edge.addStackDependency(storage); // the distribution reads a bucket by name
  edge.addStackDependency(ingress); // its records stand in the zone
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
    edge,
    operations,
    security,
    backup,
  ];
}
