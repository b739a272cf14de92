import type { aws_rds as rds } from 'aws-cdk-lib';
import { DataLogGroup, type DataLogGroupProps } from '../data-log-group';

/** Logs that RDS sends to CloudWatch. */
export const exportedLogs = ['postgresql', 'upgrade'];

/** Makes the log groups of a database, named as RDS names them, before the database. */
export function addLogGroups(
  database: rds.DatabaseInstance | rds.DatabaseInstanceReadReplica,
  identifier: string,
  props: Omit<DataLogGroupProps, 'name'>,
): void {
  for (const log of exportedLogs) {
    const group = new DataLogGroup(database, `${log}-log`, {
      ...props,
      name: `/aws/rds/instance/${identifier}/${log}`,
    });
    database.node.defaultChild?.node.addDependency(group);
  }
}
