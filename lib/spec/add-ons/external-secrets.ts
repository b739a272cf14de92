import { defineAddOn } from './define-add-on';

/** Copies values from Secrets Manager and Parameter Store into Secrets, as ExternalSecrets say. */
export const externalSecrets = defineAddOn({
  chart: 'external-secrets',
  repository: 'https://charts.external-secrets.io',
  version: '2.9.0',
  appVersion: '2.9.0',
  namespace: 'external-secrets',
  podSecurity: 'restricted',
  serviceAccounts: [
    {
      name: 'external-secrets',
      identity: {
        statements: [
          {
            actions: ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'],
            resources: ['arn:{partition}:secretsmanager:{region}:{account}:secret:{project}-{environment}-*'],
          },
          {
            actions: ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:GetParametersByPath'],
            resources: ['arn:{partition}:ssm:{region}:{account}:parameter/{project}/{environment}/*'],
          },
          {
            actions: ['kms:Decrypt'],
            resources: ['arn:{partition}:kms:{region}:{account}:key/*'],
            conditions: {
              StringEquals: {
                'kms:ViaService': ['secretsmanager.{region}.amazonaws.com', 'ssm.{region}.amazonaws.com'],
              },
              'ForAnyValue:StringLike': { 'kms:ResourceAliases': 'alias/{project}-{environment}-*' },
            },
            reason:
              'key ids are made by AWS; the conditions admit only keys of this environment, through these services',
          },
        ],
      },
    },
    { name: 'external-secrets-webhook' },
    { name: 'external-secrets-cert-controller' },
  ],
  crds: [
    'acraccesstokens.generators.external-secrets.io',
    'beyondtrustworkloadcredentialsdynamicsecrets.generators.external-secrets.io',
    'cloudsmithaccesstokens.generators.external-secrets.io',
    'clusterexternalsecrets.external-secrets.io',
    'clustergenerators.generators.external-secrets.io',
    'clusterpushsecrets.external-secrets.io',
    'clustersecretstores.external-secrets.io',
    'ecrauthorizationtokens.generators.external-secrets.io',
    'externalsecrets.external-secrets.io',
    'fakes.generators.external-secrets.io',
    'gcraccesstokens.generators.external-secrets.io',
    'generatorstates.generators.external-secrets.io',
    'githubaccesstokens.generators.external-secrets.io',
    'grafanas.generators.external-secrets.io',
    'mfas.generators.external-secrets.io',
    'passwords.generators.external-secrets.io',
    'pushsecrets.external-secrets.io',
    'quayaccesstokens.generators.external-secrets.io',
    'secretstores.external-secrets.io',
    'sshkeys.generators.external-secrets.io',
    'stssessiontokens.generators.external-secrets.io',
    'uuids.generators.external-secrets.io',
    'vaultdynamicsecrets.generators.external-secrets.io',
    'webhooks.generators.external-secrets.io',
  ],
  images: ['ghcr.io/external-secrets/external-secrets:v2.9.0'],
  workloads: [
    {
      name: 'external-secrets',
      kind: 'Deployment',
      replicas: 1, // chart default
      requests: { cpu: '25m', memory: '96Mi' }, // own choice, chart default is none: tens of secrets, cached
      limits: { memory: '256Mi' },
      resourcesAt: 'resources',
      replicasAt: 'replicaCount',
    },
    {
      name: 'external-secrets-webhook',
      kind: 'Deployment',
      replicas: 1, // chart default
      requests: { cpu: '10m', memory: '48Mi' }, // own choice, chart default is none: idle but for changes
      limits: { memory: '128Mi' },
      resourcesAt: 'webhook.resources',
      replicasAt: 'webhook.replicaCount',
    },
    {
      name: 'external-secrets-cert-controller',
      kind: 'Deployment',
      replicas: 1, // chart default
      requests: { cpu: '10m', memory: '64Mi' }, // own choice, chart default is none: it caches Secrets and CRDs
      limits: { memory: '192Mi' },
      resourcesAt: 'certController.resources',
      replicasAt: 'certController.replicaCount',
    },
  ],
  syncWave: -40,
});
