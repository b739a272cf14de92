import type { Reference } from './reference';

/** Kinds of the Prometheus operator that run pods. */
const servers = ['Prometheus', 'PrometheusAgent', 'Alertmanager', 'ThanosRuler'];

const scraped = [
  ['ServiceMonitor', 'endpoints'],
  ['PodMonitor', 'podMetricsEndpoints'],
] as const;

const logins = ['basicAuth/username', 'basicAuth/password', 'authorization/credentials'];

const scrapeAuth = scraped.flatMap(([from, list]) =>
  [...logins, 'bearerTokenSecret'].map((path): Reference => ({
    to: 'Secret',
    from: [from],
    holder: `spec/${list}/${path}`,
    key: 'name',
    dataKey: 'key',
  })),
);

/** What stands in TLS settings and logins anywhere, from the top of the objects that have them. */
const talks: readonly (readonly [kinds: readonly string[], path: string])[] = [
  ...scraped.map(([kind, list]) => [[kind], `spec/${list}`] as const),
  [['Probe', 'ScrapeConfig'], 'spec'],
  [servers, 'spec/remoteWrite'],
  [servers, 'spec/remoteRead'],
  [servers, 'spec/alerting/alertmanagers'],
  [servers, 'spec/web'],
];

const secrets = ['tlsConfig/ca/secret', 'tlsConfig/cert/secret', 'tlsConfig/keySecret', 'oauth2/clientSecret'];
const either = ['oauth2/clientId', 'tlsConfig/client_ca'];

const settings = talks.flatMap(([from, path]): readonly Reference[] => {
  const place = { from, key: 'name', onlyFollows: true };
  return [
    ...[...secrets, ...either.map((part) => `${part}/secret`), ...logins].map((part) => ({
      ...place,
      to: 'Secret',
      holder: `${path}/${part}`,
    })),
    ...['tlsConfig/ca', 'tlsConfig/cert', ...either].map((part) => ({
      ...place,
      to: 'ConfigMap',
      holder: `${path}/${part}/configMap`,
    })),
  ];
});

const serverFields = ['additionalScrapeConfigs', 'additionalAlertManagerConfigs', 'additionalAlertRelabelConfigs'];

/** What the resources of the Prometheus operator name, beside what is laid out as in a pod. */
export const monitoringReferences: readonly Reference[] = [
  ...scrapeAuth,
  ...settings,
  { to: 'ConfigMap', from: servers, holder: 'spec', key: 'configMaps', onlyFollows: true },
  { to: 'Secret', from: servers, holder: 'spec', key: 'secrets', onlyFollows: true },
  { to: 'Secret', from: ['Alertmanager'], holder: 'spec', key: 'configSecret', onlyFollows: true },
  { to: 'Service', from: servers, holder: 'spec', key: 'serviceName', onlyFollows: true },
  ...serverFields.map((field): Reference => ({
    to: 'Secret',
    from: servers,
    holder: `spec/${field}`,
    key: 'name',
    onlyFollows: true,
  })),
  {
    to: 'Service',
    from: ['Prometheus'],
    holder: 'spec/alerting/alertmanagers',
    key: 'name',
    namespaceKey: 'namespace',
    onlyFollows: true,
  },
  {
    to: 'AlertmanagerConfig',
    toGroup: 'monitoring.coreos.com',
    from: ['Alertmanager'],
    holder: 'spec/alertmanagerConfiguration',
    key: 'name',
    onlyFollows: true,
  },
];
