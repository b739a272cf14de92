import { Duration, aws_ec2 as ec2, aws_rds as rds } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names } from '../../../../lib/spec';
import { acknowledge, isKept, removalPolicyOf } from '../../stack';
import type { PostgresqlSpec, StoreProps } from '../store-props';
import { quietWindows } from '../windows';
import { addLogGroups, exportedLogs } from './database-logs';
import { engineOf } from './engine';
import { insights } from './insights';
import type { MasterSecret } from './master-secret';

export interface DatabaseParts {
  readonly subnetGroup: rds.ISubnetGroup;
  readonly securityGroup: ec2.ISecurityGroup;
  readonly parameterGroup: rds.IParameterGroup;
}

/** The one database of each store; RDS makes another instance when it changes. */
export const databaseName = 'app';

/** A PostgreSQL server; with `multiAz` its standby takes over within two minutes, at the same address. */
export class Database extends rds.DatabaseInstance {
  constructor(
    scope: Construct,
    id: string,
    props: StoreProps<PostgresqlSpec> & DatabaseParts & { readonly master: MasterSecret },
  ) {
    const { environment, store, spec, network, key, master } = props;
    const identifier = names.store(environment, store);
    const kept = isKept(environment);
    super(scope, id, {
      instanceIdentifier: identifier,
      engine: engineOf(spec.version),
      instanceType: new ec2.InstanceType(spec.instanceClass.replace(/^db\./, '')),
      credentials: rds.Credentials.fromSecret(master, master.username),
      databaseName,
      port: spec.port,
      vpc: network.vpc,
      subnetGroup: props.subnetGroup,
      securityGroups: [props.securityGroup],
      parameterGroup: props.parameterGroup,
      publiclyAccessible: false,
      multiAz: spec.multiAz,
      ...storage(spec),
      storageEncryptionKey: key,
      backupRetention: Duration.days(spec.backupRetentionDays),
      deleteAutomatedBackups: !kept,
      copyTagsToSnapshot: true,
      preferredBackupWindow: quietWindows(environment).backup,
      preferredMaintenanceWindow: quietWindows(environment).maintenance,
      autoMinorVersionUpgrade: true,
      allowMajorVersionUpgrade: true, // only another version in the spec asks for one
      // at the end of standard support RDS upgrades it: by itself it would charge for extended support instead
      engineLifecycleSupport: rds.EngineLifecycleSupport.OPEN_SOURCE_RDS_EXTENDED_SUPPORT_DISABLED,
      cloudwatchLogsExports: exportedLogs,
      ...insights(spec.instanceClass, key),
      deletionProtection: kept,
      removalPolicy: removalPolicyOf(environment),
    });
    addLogGroups(this, identifier, { environment, key });
    this.acknowledgeChoices(props);
  }

  private acknowledgeChoices({ environment, spec }: StoreProps<PostgresqlSpec>): void {
    acknowledge(this, {
      ...(spec.port === 5432 && {
        'AwsSolutions-RDS11':
          'the port is a setting of the store; who may reach it is decided by security groups, not hidden',
      }),
      ...(!spec.multiAz && {
        'AwsSolutions-RDS3': `${environment.name} does without a standby: it may be down while a database is restored`,
      }),
      ...(!isKept(environment) && {
        'AwsSolutions-RDS10': `${environment.name} is made to be destroyed, and nothing of it may stay and cost money`,
      }),
    });
  }
}

/** RDS wants room for a tenth more before it grows a disk by itself. */
export function storage({ storageGiB, maxStorageGiB }: PostgresqlSpec): {
  readonly storageType: rds.StorageType;
  readonly storageEncrypted: true;
  readonly allocatedStorage: number;
  readonly maxAllocatedStorage?: number;
} {
  const grows = maxStorageGiB * 10 >= storageGiB * 11;
  return {
    storageType: rds.StorageType.GP3,
    storageEncrypted: true,
    allocatedStorage: storageGiB,
    ...(grows && { maxAllocatedStorage: maxStorageGiB }),
  };
}
