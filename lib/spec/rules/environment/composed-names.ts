import { names, type NameContext } from '../../names/names';
import type { Finding } from '../finding';
import type { EnvironmentRule } from '../rule';

/** Limits of AWS: S3 bucket 63, SQS queue 80, RDS identifier 63, ElastiCache replication group 40, load balancer 32 characters. */
const limits = { bucket: 63, queue: 80, postgresql: 63, redis: 40, loadBalancer: 32 } as const;

/** Names still fit AWS once project and environment stand before them. */
export const composedNames: EnvironmentRule = ({ project, environment }) => {
  const context: NameContext = { project, shortName: environment.shortName };
  return [
    ...Object.keys(environment.buckets).flatMap((name) =>
      check(['buckets', name], names.bucket(context, name), limits.bucket),
    ),
    ...Object.keys(environment.queues).flatMap((name) =>
      check(['queues', name], names.queue(context, name), limits.queue),
    ),
    ...Object.entries(environment.stores).flatMap(([name, { engine }]) =>
      check(['stores', name], names.store(context, name), limits[engine]),
    ),
    ...check(['shortName'], names.loadBalancer(context, 'internal'), limits.loadBalancer),
  ];
};

function check(path: readonly string[], composed: string, limit: number): Finding[] {
  if (composed.length <= limit) return [];
  const over = composed.length - limit;
  const message = `its name in AWS would have ${composed.length} characters`;
  return [
    {
      code: 'NAME_TOO_LONG',
      path,
      message,
      found: composed,
      accepted: `at most ${limit}`,
      fix: `choose a name that is ${over} shorter`,
    },
  ];
}
