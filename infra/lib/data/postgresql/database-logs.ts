import type { aws_rds as rds } from 'aws-cdk-lib';
import { EnvironmentLogGroup, type EnvironmentLogGroupProps } from '../../log-group';

/** Logs that RDS sends to CloudWatch. */
export const exportedLogs = ['postgresql', 'upgrade'];

/** Makes the log groups of a database, named as RDS names them, before RDS makes ones that keep everything for ever. */
export function addLogGroups(
  database: rds.DatabaseInstance | rds.DatabaseInstanceReadReplica,
  identifier: string,
  props: Omit<EnvironmentLogGroupProps, 'name'>,
): void {
  for (const log of exportedLogs) {
    const group = new EnvironmentLogGroup(database, `${log}-log`, {
      ...props,
      name: `/aws/rds/instance/${identifier}/${log}`,
    });
    database.node.defaultChild?.node.addDependency(group);
  }
}
