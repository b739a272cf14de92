import { Construct } from 'constructs';
import { PlatformError } from '../../../lib/problem';
import { names, type Environment } from '../../../lib/spec';
import { allowLogGroups, EnvironmentLogGroup } from '../log-group';
import { EnvironmentKey } from '../stack';

/** Group for the lines of add-ons and of the cluster's own pods. */
export const platformLogs = 'platform';

/**
 * Log groups that the add-on on each node writes to: one for each service, one for the rest. It may not make any
 * itself, so that none is kept for ever.
 */
export class ContainerLogs extends Construct {
  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id);
    refuseTakenName(environment);
    const sources = [...Object.keys(environment.services), platformLogs];
    const key = new EnvironmentKey(this, 'key', { environment, purpose: 'logs' });
    allowLogGroups(
      key,
      sources.map((source) => names.logGroup(environment, source)),
    );
    for (const source of sources) {
      new EnvironmentLogGroup(this, source, { environment, name: names.logGroup(environment, source), key });
    }
  }
}

function refuseTakenName({ name, services }: Environment): void {
  if (!Object.hasOwn(services, platformLogs)) return;
  throw new PlatformError([
    {
      code: 'LOG_GROUP_TAKEN',
      severity: 'error',
      message: 'lines of add-ons are kept under this name',
      spec: `${name}.services.${platformLogs}`,
      found: platformLogs,
      fix: 'give the service another name',
    },
  ]);
}
