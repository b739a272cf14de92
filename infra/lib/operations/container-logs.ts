import { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';
import { allowLogGroups, EnvironmentLogGroup } from '../log-group';
import { constructId, EnvironmentKey } from '../stack';

/** Group for the lines of add-ons and of the cluster's own pods. No service is called like it: the name is reserved. */
export const platformLogs = 'platform';

/**
 * Log groups that the add-on on each node writes to: one for each service, one for the rest. It may not make any
 * itself, so that none is kept for ever.
 */
export class ContainerLogs extends Construct {
  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id);
    const sources = [...Object.keys(environment.services), platformLogs];
    const key = new EnvironmentKey(this, 'key', { environment, purpose: 'logs' });
    allowLogGroups(
      key,
      sources.map((source) => names.logGroup(environment, source)),
    );
    for (const source of sources) {
      new EnvironmentLogGroup(this, constructId(source), {
        environment,
        name: names.logGroup(environment, source),
        key,
      });
    }
  }
}
