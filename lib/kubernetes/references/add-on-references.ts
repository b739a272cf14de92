import type { Reference } from './reference';

const rollout = ['Rollout'];
const argo = 'argoproj.io';

const rolloutServices: readonly (readonly [holder: string, keys: readonly string[]])[] = [
  ['blueGreen', ['activeService', 'previewService']],
  ['canary', ['stableService', 'canaryService']],
  ['canary/pingPong', ['pingService', 'pongService']],
  ['canary/trafficRouting/alb', ['rootService']],
];

const rolloutAnalyses = [
  'blueGreen/prePromotionAnalysis/templates',
  'blueGreen/postPromotionAnalysis/templates',
  'canary/analysis/templates',
  'canary/steps/analysis/templates',
  'canary/steps/experiment/analyses',
];

const rolloutReferences: readonly Reference[] = [
  ...rolloutServices.flatMap(([holder, keys]) =>
    keys.map((key): Reference => ({ to: 'Service', from: rollout, holder: `spec/strategy/${holder}`, key })),
  ),
  ...rolloutAnalyses.flatMap((path) => {
    const place = { from: rollout, holder: `spec/strategy/${path}`, key: 'templateName', clusterKey: 'clusterScope' };
    return [
      { to: 'AnalysisTemplate', toGroup: argo, ...place },
      { to: 'ClusterAnalysisTemplate', toGroup: argo, clusterWide: true, ...place },
    ];
  }),
  ...['Deployment', 'ReplicaSet', 'StatefulSet'].map((to): Reference => ({
    to,
    toGroup: 'apps',
    from: rollout,
    holder: 'spec/workloadRef',
    key: 'name',
    kindKey: 'kind',
  })),
];

const kedaReferences: readonly Reference[] = [
  ...['TriggerAuthentication', 'ClusterTriggerAuthentication'].map((to): Reference => ({
    to,
    toGroup: 'keda.sh',
    clusterWide: to.startsWith('Cluster'),
    from: ['ScaledObject', 'ScaledJob'],
    holder: 'spec/triggers/authenticationRef',
    key: 'name',
    kindKey: 'kind',
  })),
  { to: 'Secret', from: ['TriggerAuthentication'], holder: 'spec/secretTargetRef', key: 'name', dataKey: 'key' },
  { to: 'ConfigMap', from: ['TriggerAuthentication'], holder: 'spec/configMapTargetRef', key: 'name', dataKey: 'key' },
];

const externalSecrets: readonly Reference[] = ['SecretStore', 'ClusterSecretStore'].flatMap((to) =>
  ['spec/secretStoreRef', 'spec/data/sourceRef/storeRef', 'spec/dataFrom/sourceRef/storeRef'].map((holder) => ({
    to,
    toGroup: 'external-secrets.io',
    clusterWide: to.startsWith('Cluster'),
    from: ['ExternalSecret'],
    holder,
    key: 'name',
    kindKey: 'kind',
  })),
);

const storeAuth: readonly Reference[] = [
  ...['accessKeyIDSecretRef', 'secretAccessKeySecretRef', 'sessionTokenSecretRef'].map((ref): Reference => ({
    to: 'Secret',
    from: ['SecretStore'],
    holder: `spec/provider/aws/auth/secretRef/${ref}`,
    key: 'name',
    dataKey: 'key',
  })),
  { to: 'ServiceAccount', from: ['SecretStore'], holder: 'spec/provider/aws/auth/jwt/serviceAccountRef', key: 'name' },
];

const madeSecrets: readonly Reference[] = [
  { to: 'Secret', from: ['ExternalSecret'], holder: 'spec/target', key: 'name', onlyFollows: true },
  ...[
    ['Secret', 'secret'],
    ['ConfigMap', 'configMap'],
  ].map(([to = '', path]): Reference => ({
    to,
    from: ['ExternalSecret'],
    holder: `spec/target/template/templateFrom/${path}`,
    key: 'name',
    onlyFollows: true,
  })),
  { to: 'Secret', from: ['PushSecret'], holder: 'spec/selector/secret', key: 'name', onlyFollows: true },
];

/** What the custom resources of the add-ons that we know name. */
export const addOnReferences: readonly Reference[] = [
  ...rolloutReferences,
  ...kedaReferences,
  ...externalSecrets,
  ...storeAuth,
  ...madeSecrets,
];
