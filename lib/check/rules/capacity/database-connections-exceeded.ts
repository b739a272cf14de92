import { classWithConnections, maxConnections, reservedConnections, type Environment } from '../../../spec';
import type { SpecRule, SpecSubject } from '../../rule';
import type { SpecViolation } from '../../violation';
import { podCounter } from './pods/pod-counts';

export const databaseConnectionsExceeded: SpecRule = {
  code: 'DATABASE_CONNECTIONS_EXCEEDED',
  scope: 'spec',
  severity: 'error',
  title: 'the connection pools of all services at maximum scale fit what the database takes',
  why:
    'PostgreSQL refuses connections above max_connections, which RDS derives from the memory of the instance. Every pod ' +
    'keeps a pool of its own, so the limit is reached at maximum scale and in a rollout, when old and new pods (or both ' +
    'colours) run side by side. Counted are pool size x pods of every service that calls the store, and two for each ' +
    'migration; a tenth is left for people and exporters. Read replicas take none of the load off, since pools are opened ' +
    'to the primary.',
  fix: 'Lower databasePool.size, lower maxReplicas, or take a larger instance class.',
  sources: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html#RDS_Limits.MaxConnections',
    'https://github.com/brettwooldridge/HikariCP/wiki/About-Pool-Sizing',
  ],
  check(subject) {
    const pods = podsByService(subject);
    return Object.entries(subject.environment.stores).flatMap(([name, store]) => {
      const limit = store.engine === 'postgresql' ? maxConnections(store.instanceClass) : undefined;
      if (store.engine !== 'postgresql' || limit === undefined) return []; // INSTANCE_TYPE_UNKNOWN says the latter
      return check({ name, limit, instanceClass: store.instanceClass }, usersOf(name, subject.environment, pods));
    });
  },
};

/** Connections of a migration: Flyway and its like hold one lock and work on another. */
const migrationConnections = 2;

interface Database {
  readonly name: string;
  readonly limit: number;
  readonly instanceClass: string;
}

interface User {
  readonly service: string;
  readonly size: number;
  readonly pods: number;
  readonly migration: number;
}

function check({ name, limit, instanceClass }: Database, users: readonly User[]): readonly SpecViolation[] {
  const needed = users.reduce((sum, { size, pods, migration }) => sum + size * pods + migration, 0);
  const usable = usableOf(limit);
  if (needed <= usable) return [];
  const larger = classWithConnections(instanceClass, Math.ceil(needed / 0.9) + reservedConnections);
  return [
    {
      spec: ['stores', name, 'instanceClass'],
      message: `the connection pools of all services open more connections than "${name}" takes`,
      found: `${needed} connections at most: ${printUsers(users)}`,
      accepted: `at most ${usable}: ${instanceClass} takes ${limit}, ${reservedConnections} are reserved, a tenth is headroom`,
      fix: `lower databasePool.size or maxReplicas${larger === undefined ? '' : `, or set instanceClass to ${larger}`}`,
    },
  ];
}

function usableOf(limit: number): number {
  return Math.floor((limit - reservedConnections) * 0.9);
}

/** The largest first, and of many only the first. */
function printUsers(users: readonly User[]): string {
  const printed = users.toSorted((a, b) => b.size * b.pods - a.size * a.pods).map(print);
  return printed.length > 6 ? [...printed.slice(0, 5), `${printed.length - 5} others`].join(', ') : printed.join(', ');
}

function print({ service, size, pods, migration }: User): string {
  return `${size} x ${pods} ${service}${migration > 0 ? ` and ${migration} of its migration` : ''}`;
}

function usersOf(store: string, { services }: Environment, pods: ReadonlyMap<string, number>): readonly User[] {
  return Object.values(services)
    .filter(({ calls }) => Object.hasOwn(calls.stores, store))
    .map(({ name, databasePool, migration }) => ({
      service: name,
      size: databasePool.size,
      pods: pods.get(name) ?? 0,
      migration: migration === undefined ? 0 : migrationConnections,
    }));
}

/** Pods by the name of their workload, which is that of its service; Jobs are migrations. */
function podsByService({ environment, facts }: SpecSubject): ReadonlyMap<string, number> {
  const count = podCounter(facts);
  const own = facts.workloads.filter(
    ({ object }) => object.namespace === environment.namespace && object.kind !== 'Job',
  );
  return new Map(
    own.map((workload) => {
      const { steady, rollout } = count(workload);
      return [workload.object.name, steady + rollout];
    }),
  );
}
