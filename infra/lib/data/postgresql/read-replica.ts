import { CfnOutput, aws_ec2 as ec2, aws_rds as rds } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names } from '../../../../lib/spec';
import { acknowledge, isKept, removalPolicyOf } from '../../stack';
import type { PostgresqlSpec, StoreProps } from '../store-props';
import { quietWindows } from '../windows';
import { storage, type Database, type DatabaseParts } from './database';
import { addLogGroups, exportedLogs } from './database-logs';
import { insights } from './insights';

export interface ReadReplicaProps extends StoreProps<PostgresqlSpec>, DatabaseParts {
  readonly source: Database;
  /** Counted from 1. */
  readonly number: number;
}

/** A copy that answers reads, a little behind, and that a person can promote when its source is lost. */
export class ReadReplica extends rds.DatabaseInstanceReadReplica {
  constructor(scope: Construct, id: string, props: ReadReplicaProps) {
    const { environment, store, spec, network, key, number, source } = props;
    const identifier = names.storeReplica(environment, store, number);
    super(scope, id, {
      sourceDatabaseInstance: source, // brings its encryption and support: CloudFormation refuses a key of its own here
      instanceIdentifier: identifier,
      instanceType: new ec2.InstanceType(spec.instanceClass.replace(/^db\./, '')),
      port: spec.port,
      vpc: network.vpc,
      subnetGroup: props.subnetGroup,
      securityGroups: [props.securityGroup],
      parameterGroup: props.parameterGroup,
      publiclyAccessible: false,
      storageType: rds.StorageType.GP3,
      maxAllocatedStorage: storage(spec).maxAllocatedStorage, // grows with its source
      copyTagsToSnapshot: true,
      preferredMaintenanceWindow: quietWindows(environment).maintenance,
      autoMinorVersionUpgrade: true,
      cloudwatchLogsExports: exportedLogs,
      ...insights(spec.instanceClass, key),
      deletionProtection: isKept(environment),
      removalPolicy: removalPolicyOf(environment),
    });
    addLogGroups(this, identifier, { environment, key });
    new CfnOutput(this, 'Address', {
      description: `where ${identifier} answers reads`,
      value: this.dbInstanceEndpointAddress,
    });
    this.acknowledgeChoices(props);
  }

  private acknowledgeChoices({ environment, spec }: ReadReplicaProps): void {
    acknowledge(this, {
      'AwsSolutions-RDS2': 'it is encrypted as its source is, and CloudFormation refuses to be told so',
      'AwsSolutions-RDS3': 'its source has the standby; a lost replica is made anew from the source',
      ...(spec.port === 5432 && {
        'AwsSolutions-RDS11':
          'the port is a setting of the store; who may reach it is decided by security groups, not hidden',
      }),
      ...(!isKept(environment) && {
        'AwsSolutions-RDS10': `${environment.name} is made to be destroyed, and nothing of it may stay and cost money`,
      }),
    });
  }
}
