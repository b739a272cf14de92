import { aws_rds as rds } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names } from '../../../../lib/spec';
import type { PostgresqlSpec, StoreProps } from '../store-props';
import { removalPolicyOf } from '../../stack';
import { engineOf, majorOf } from './engine';

/**
 * How PostgreSQL is set. `log_statement` stays off: it would log each new password that rotation sets.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.PostgreSQL.CommonDBATasks.Parameters.html
 */
const parameters = {
  'rds.force_ssl': '1',
  password_encryption: 'scram-sha-256',
  log_connections: '1',
  log_disconnections: '1',
  log_lock_waits: '1',
  log_min_duration_statement: '1000', // milliseconds
  log_temp_files: '10240', // KiB: a query that needs more spills
  idle_in_transaction_session_timeout: '600000', // milliseconds; such a session keeps vacuum from its work
};

/** Named after the major version, whose change makes another group beside this one. */
export class DatabaseParameters extends rds.ParameterGroup {
  constructor(scope: Construct, id: string, { environment, store, spec }: StoreProps<PostgresqlSpec>) {
    super(scope, id, {
      engine: engineOf(spec.version),
      name: names.resource(environment, store, `postgres${majorOf(spec.version)}`),
      description: `${store} of ${environment.name}`,
      parameters,
      removalPolicy: removalPolicyOf(environment),
    });
  }
}
