import { withObject } from '../change-sides';
import type { Break } from './break';

/** Ports, endpoints and nodes. */
export const networkAndNodeBreaks: readonly Break[] = [
  {
    what: 'a network policy opens another port than the database listens on',
    change: withObject('NetworkPolicy', 'timeline', ['spec', 'egress', 1, 'ports', 0, 'port'], 5433),
    code: 'CONTRACT_STORE_PORT_CLOSED',
    found: '5433',
  },
  {
    what: 'the parameter group lowers the connections of a database',
    change: (sides) => ({
      ...sides,
      resources: sides.resources.map((one) =>
        one.type === 'AWS::RDS::DBParameterGroup'
          ? { ...one, properties: { ...(one.properties as object), Parameters: { max_connections: '100' } } }
          : one,
      ),
    }),
    code: 'CONTRACT_CONNECTIONS',
    found: '100',
  },
  {
    what: 'pods ask for nodes that no group has',
    change: withObject(
      'Deployment',
      'worker',
      ['spec', 'template', 'spec', 'nodeSelector', 'keelson.dev/node-group'],
      'batch',
    ),
    code: 'CONTRACT_NO_NODES',
    found: 'keelson.dev/node-group=batch',
  },
  {
    what: 'pods of a dedicated group no longer tolerate its taint',
    change: withObject(
      'CronJob',
      'nightly-report',
      ['spec', 'jobTemplate', 'spec', 'template', 'spec', 'tolerations'],
      [],
    ),
    code: 'CONTRACT_NO_NODES',
    found: 'keelson.dev/node-group=memory',
  },
  {
    what: 'a node group grows less far than the spec says',
    change: (sides) => ({
      ...sides,
      resources: sides.resources.map((one) =>
        one.type === 'AWS::EKS::Nodegroup' && JSON.stringify(one.properties).includes('"memory"')
          ? {
              ...one,
              properties: { ...(one.properties as object), ScalingConfig: { MinSize: 0, DesiredSize: 0, MaxSize: 1 } },
            }
          : one,
      ),
    }),
    code: 'CONTRACT_GROUP_SIZE',
    found: '1',
  },
  {
    what: 'an interface endpoint gives the queues an address that network policies shut',
    change: (sides) => ({
      ...sides,
      resources: [
        ...sides.resources,
        {
          stack: 'production-network',
          logicalId: 'Queues',
          type: 'AWS::EC2::VPCEndpoint',
          properties: { VpcEndpointType: 'Interface', ServiceName: 'com.amazonaws.us-east-1.sqs' },
        },
      ],
    }),
    code: 'CONTRACT_ENDPOINT_SHUT',
    found: 'sqs',
  },
];
