import { Stack, Tags, aws_ec2 as ec2, aws_iam as iam } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';
import { EnvironmentLogGroup, allowLogGroups } from '../log-group';
import { EnvironmentKey } from '../stack';

export interface FlowLogsProps {
  readonly environment: Environment;
  readonly vpc: ec2.Vpc;
}

/** Who talked to whom, refused attempts included, kept as long as the environment's other logs. */
export class FlowLogs extends Construct {
  constructor(scope: Construct, id: string, { environment, vpc }: FlowLogsProps) {
    super(scope, id);
    // not below the prefix of the environment's log groups: what ships the logs of pods may write to all of those
    const name = names.resource(environment, 'network', 'flow-logs');
    const key = new EnvironmentKey(this, 'Key', { environment, purpose: 'network' });
    allowLogGroups(key, [name]);
    const logGroup = new EnvironmentLogGroup(this, 'LogGroup', { environment, name, key });
    const flowLog = vpc.addFlowLog('FlowLog', {
      destination: ec2.FlowLogDestination.toCloudWatchLogs(logGroup, this.writer(name)),
      trafficType: ec2.FlowLogTrafficType.ALL,
      maxAggregationInterval: ec2.FlowLogMaxAggregationInterval.TEN_MINUTES, // a tenth of the lines of one minute
    });
    Tags.of(flowLog).add('Name', name);
  }

  private writer(roleName: string): iam.Role {
    const { account } = Stack.of(this);
    const flowLogs = Stack.of(this).formatArn({ service: 'ec2', resource: 'vpc-flow-log', resourceName: '*' });
    return new iam.Role(this, 'Role', {
      roleName,
      description: 'writes the flow logs of the network',
      assumedBy: new iam.ServicePrincipal('vpc-flow-logs.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account }, ArnLike: { 'aws:SourceArn': flowLogs } },
      }),
    });
  }
}
