import { aws_logs as logs, type aws_kms as kms } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';
import { allowLogDelivery, EnvironmentLogGroup, logGroupArn } from '../log-group';

export interface AccessLogsProps {
  readonly environment: Environment;
  readonly distributionArn: string;
  readonly key: kms.IKey;
}

/** Of each request: no cookies and no query, which may hold what a user meant for nobody else. */
const fields = [
  'date',
  'time',
  'x-edge-location',
  'sc-bytes',
  'c-ip',
  'cs-method',
  'cs(Host)',
  'cs-uri-stem',
  'sc-status',
  'cs(Referer)',
  'cs(User-Agent)',
  'x-edge-result-type',
  'x-edge-request-id',
  'cs-protocol',
  'time-taken',
  'ssl-protocol',
];

/** Every request to a distribution, in a log group (standard logging v2, which needs no ACL on a bucket). */
export class AccessLogs extends Construct {
  constructor(scope: Construct, id: string, { environment, distributionArn, key }: AccessLogsProps) {
    super(scope, id);
    const name = names.resource(environment, 'edge', 'access-logs');
    const groupName = names.logGroup(environment, 'edge/access');
    const group = new EnvironmentLogGroup(this, 'group', { environment, name: groupName, key });
    const source = new logs.CfnDeliverySource(this, 'source', {
      name,
      logType: 'ACCESS_LOGS',
      resourceArn: distributionArn,
    });
    const destination = new logs.CfnDeliveryDestination(this, 'destination', {
      name,
      destinationResourceArn: logGroupArn(this, groupName),
      outputFormat: 'json',
    });
    destination.node.addDependency(group);
    const delivery = new logs.CfnDelivery(this, 'delivery', {
      deliverySourceName: name,
      deliveryDestinationArn: destination.attrArn,
      recordFields: fields,
    });
    delivery.node.addDependency(source, allowLogDelivery(this, 'policy', group));
  }
}
