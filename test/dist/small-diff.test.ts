import { platform } from '../../environments';
import type { PlatformSource } from '../../lib/spec';
import { merge } from '../../lib/spec/layers';
import { filesOf, referenceTrees, type PinChange } from './reference-trees';

type Values = PlatformSource['base']['values'];

const api = 'production/services/api';
const web = 'production/services/web';
const quota = 'production/platform/10-limits/02-resourcequota-quota.yaml';

/** The platform with these values in the layer of production. */
function edited(values: Values): PlatformSource {
  const { production } = platform.environments;
  const changed = { ...production, values: merge(production.values, values) };
  return { ...platform, environments: { ...platform.environments, production: changed } };
}

let unchanged: Promise<ReadonlyMap<string, string>> | undefined;

/** Files that come, go or change, without the index. */
async function changedFiles(source: PlatformSource, changePins?: PinChange): Promise<string[]> {
  unchanged ??= referenceTrees().then(filesOf);
  const before = await unchanged;
  const after = filesOf(await referenceTrees(source, changePins));
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.filter((path) => path.endsWith('.yaml') && before.get(path) !== after.get(path));
}

test.each<[string, NonNullable<Values['services']>, string[]]>([
  [
    'maxReplicas of api',
    { api: { scaling: { maxReplicas: 21 } } },
    [quota, `${api}/50-horizontalpodautoscaler-api.yaml`],
  ],
  ['minReplicas of web', { web: { scaling: { minReplicas: 4 } } }, [`${web}/50-horizontalpodautoscaler-web.yaml`]],
  [
    'a variable of web',
    { web: { env: { LOG_FORMAT: 'text' } } },
    [`${web}/21-configmap-web-env.yaml`, `${web}/40-deployment-web.yaml`],
  ],
  [
    'the schedule of the report',
    { 'nightly-report': { schedule: '0 3 * * *' } },
    ['production/services/nightly-report/43-cronjob-nightly-report.yaml'],
  ],
  ['the host of api', { api: { exposure: { host: 'rest.{domain}' } } }, [`${api}/61-ingress-api.yaml`]],
  [
    'messages per worker',
    { worker: { scaling: { queue: { messagesPerReplica: 5 } } } },
    ['production/services/worker/50-scaledobject-worker.yaml'],
  ],
  [
    'the volume of search',
    { search: { volumes: { data: { size: '30Gi' } } } },
    [quota, 'production/services/search/41-statefulset-search.yaml'],
  ],
  [
    'a call from web to timeline',
    { web: { calls: { services: { timeline: {} } } } },
    [
      'production/services/timeline/15-networkpolicy-timeline.yaml',
      `${web}/15-networkpolicy-web.yaml`,
      `${web}/21-configmap-web-env.yaml`,
      `${web}/40-deployment-web.yaml`,
    ],
  ],
  [
    'the command of the migration',
    { api: { migration: { command: ['node', 'migrate.js'] } } },
    [`${api}/35-job-api-migration.yaml`],
  ],
  [
    'a secret of api',
    { api: { secrets: { mail: { key: 'mail' } } } },
    [`${api}/23-externalsecret-api.yaml`, `${api}/35-job-api-migration.yaml`, `${api}/40-deployment-api.yaml`],
  ],
])('an edit of %s changes just the files that it means', async (_what, services, expected) => {
  expect(await changedFiles(edited({ services }))).toEqual(expected);
});

test.each([
  ['web', [`${web}/40-deployment-web.yaml`]],
  ['api', [`${api}/35-job-api-migration.yaml`, `${api}/40-deployment-api.yaml`]],
])(
  'a release of %s in production changes what runs it, and nothing in another environment',
  async (image, expected) => {
    const release: PinChange = (environment, text) =>
      environment === 'production' ? text.replace(new RegExp(`(^${image}:\\n  tag: )\\S+`, 'm'), '$199.0.0') : text;
    expect(await changedFiles(platform, release)).toEqual(expected);
  },
);

test('an edit that says what holds already changes nothing', async () => {
  expect(await changedFiles(edited({ services: { api: { scaling: { maxReplicas: 12 } } } }))).toEqual([]);
});
