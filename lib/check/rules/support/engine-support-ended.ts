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
    'After the standard support of a major version RDS and ElastiCache enrol it in extended support: each core costs more ' +
    'by the hour, and more again after two years. At the end of that they upgrade it, ready or not.',
  fix: 'Upgrade to a later major version, in the first environment first; the applications are tested against it there.',
  sources: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html',
    'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html',
  ],
  check: (environment, today) => withoutSupport(supportedStores(environment), today, storeWords),
};
