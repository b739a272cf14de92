import type { PolicyStatement } from '../../../../lib/spec/add-ons';
import type { Environment, Service } from '../../../../lib/spec';
import { bucketStatements } from './bucket-statements';
import { parameterStatements } from './parameter-statements';
import { queueStatements } from './queue-statements';

/**
 * What a service may do in AWS: what its `calls` say, and nothing else. Secrets are not among it: External Secrets reads
 * them. Empty for a service that calls nothing there, which then needs no identity.
 */
export function serviceStatements({ calls }: Service, environment: Environment): readonly PolicyStatement[] {
  return [
    ...bucketStatements(calls.buckets, environment),
    ...queueStatements(calls.queues, environment),
    ...parameterStatements(calls.parameters, environment),
  ];
}
