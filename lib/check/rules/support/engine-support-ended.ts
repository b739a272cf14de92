import type { DayRule } from '../../rule';
import { withoutSupport } from './support-left';
import { supportedStores } from './supported';
import { storeWords } from './words';

export const engineSupportEnded: DayRule = {
  code: 'ENGINE_SUPPORT_ENDED',
  scope: 'day',
  severity: 'error',
  title: 'AWS supports the versions of databases and caches',
  why:
    'After the standard support of a major version RDS upgrades the database by itself, ready or not: infrastructure does not ' +
    'enrol it in extended support. ElastiCache charges each node for extended support, more in its third year, and then upgrades.',
  fix: 'Upgrade to a later major version, in the first environment first; the applications are tested against it there.',
  sources: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html',
    'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html',
  ],
  check: (environment, today) => withoutSupport(supportedStores(environment), today, storeWords),
};
