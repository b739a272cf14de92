import type { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';
import { allowLogGroups } from '../log-group';
import { EnvironmentKey } from '../stack';

/** Encrypts stores, their credentials and their logs. */
export class DataKey extends EnvironmentKey {
  constructor(scope: Construct, id: string, { environment }: { readonly environment: Environment }) {
    super(scope, id, { environment, purpose: 'data' });
    const ofEnvironment = names.store(environment, '*');
    allowLogGroups(this, [
      names.logGroup(environment, '*'),
      `/aws/rds/instance/${ofEnvironment}`,
      `/aws/lambda/${ofEnvironment}`, // of rotation
    ]);
  }
}
