import type { DayRule } from '../../rule';
import { nearTheEnd } from './support-left';
import { supportedStores } from './supported';
import { storeWords } from './words';

export const engineSupportEnds: DayRule = {
  code: 'ENGINE_SUPPORT_ENDS',
  scope: 'day',
  severity: 'warning',
  title: 'AWS supports the versions of databases and caches for 90 days more',
  why:
    'A new major version of a database is tried with real data and real queries, in each environment. Once the ' +
    'standard support has ended RDS upgrades by itself, and ElastiCache charges for extended support.',
  fix: 'Upgrade to a later major version, in the first environment first; the applications are tested against it there.',
  sources: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html',
    'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html',
  ],
  check: (environment, today) => nearTheEnd(supportedStores(environment), today, storeWords),
};
