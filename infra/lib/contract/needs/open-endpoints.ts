import { fieldAt } from '../../../../lib/manifest';
import { placeOf, resourcesOf } from '../read-sides';
import type { Sides } from '../sides';
import { breach, type Need } from './need';

/** What a service calls, and the ends of the names of the endpoints that would answer for it. */
const answering = { buckets: ['s3'], queues: ['sqs', 'sns'], parameters: ['ssm'] } as const;

/**
 * Network policies open port 443 except to private addresses. An interface endpoint gives an API of AWS a private
 * address for the whole network, so one for an API that pods call would shut them out.
 */
export const openEndpoints: Need = (sides) => {
  const shut = called(sides);
  return resourcesOf(sides, 'AWS::EC2::VPCEndpoint')
    .filter(({ properties }) => fieldAt(properties, 'VpcEndpointType') === 'Interface')
    .flatMap((endpoint) => {
      const service = JSON.stringify(fieldAt(endpoint.properties, 'ServiceName') ?? '');
      const api = shut.find((name) => new RegExp(`\\.${name}"`).test(service));
      if (api === undefined) return [];
      const message = `services call ${api}, and their network policies let them reach no private address`;
      return [breach('ENDPOINT_SHUT', { message, file: placeOf(endpoint), found: api, fix: 'make no such endpoint' })];
    });
};

function called({ environment }: Sides): readonly string[] {
  const kinds = ['buckets', 'queues', 'parameters'] as const;
  return kinds
    .filter((kind) => Object.values(environment.services).some(({ calls }) => Object.keys(calls[kind]).length > 0))
    .flatMap((kind) => [...answering[kind]]);
}
