import type { Environment } from '../../../spec';
import type { SpecViolation } from '../../violation';
import { inProduction } from './in-production';

/** A warning only: what a store holds may be worth less than its standby costs. */
export const storeWithoutStandby = inProduction({
  code: 'STORE_WITHOUT_STANDBY',
  severity: 'warning',
  title: 'databases and caches of production outlive the loss of a zone',
  why:
    'Without a standby in another zone a database is down while AWS mends its machine or its zone, and for minutes at ' +
    'every upgrade; it may come back as of its last backup. A cache that does not fail over is gone with its node, with ' +
    'all sessions and locks in it. A read replica does not help: nobody promotes it by itself.',
  fix: 'Set `multiAz` of a database; set `replicas` and `automaticFailover` of a cache.',
  sources: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZSingleStandby.html',
    'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html',
  ],
  read: ({ name, stores }) => Object.entries(stores).flatMap(([store, spec]) => check(name, store, spec)),
});

function check(environment: string, name: string, store: Environment['stores'][string]): SpecViolation[] {
  const key = store.engine === 'postgresql' ? 'multiAz' : 'automaticFailover';
  const isSafe = store.engine === 'postgresql' ? store.multiAz : store.automaticFailover;
  if (isSafe) return [];
  const fix =
    store.engine === 'postgresql' ? 'set multiAz: true' : 'set automaticFailover: true and replicas to 1 or more';
  const message = `"${name}" of ${environment} has no standby that takes over when its zone is lost`;
  return [{ spec: ['stores', name, key], message, found: 'false', fix }];
}
