import { names } from '../names/names';
import { defineAddOn } from './define-add-on';

const zones = ['arn:{partition}:route53:::hostedzone/*'];
const zonesOfAccount = 'zone ids are made by AWS; the account of an environment holds only its own zones';

/** Writes the hosts of Ingresses into Route 53. */
export const externalDns = defineAddOn({
  chart: 'external-dns',
  repository: 'https://kubernetes-sigs.github.io/external-dns',
  version: '1.21.1',
  appVersion: '0.21.0',
  namespace: 'external-dns',
  podSecurity: 'restricted',
  serviceAccounts: [
    {
      name: 'external-dns',
      identity: {
        // the policy of docs/tutorials/aws.md in kubernetes-sigs/external-dns, narrower in the types of records
        statements: [
          {
            actions: ['route53:ChangeResourceRecordSets'],
            resources: zones,
            // what it makes of an Ingress, and notes beside it: records that hand a domain on are not its own
            conditions: {
              'ForAllValues:StringEquals': {
                'route53:ChangeResourceRecordSetsRecordTypes': ['A', 'AAAA', 'CNAME', 'TXT'],
              },
              'ForAllValues:StringLike': {
                'route53:ChangeResourceRecordSetsNormalizedRecordNames': ['{domain}', '*.{domain}'],
              },
            },
            reason: zonesOfAccount,
          },
          {
            actions: ['route53:ListResourceRecordSets', 'route53:ListTagsForResources'],
            resources: zones,
            reason: zonesOfAccount,
          },
          {
            actions: ['route53:ListHostedZones'],
            resources: ['*'],
            reason: 'the action takes no resource',
          },
        ],
      },
    },
  ],
  crds: ['dnsendpoints.externaldns.k8s.io'],
  images: ['registry.k8s.io/external-dns/external-dns:v0.21.0'],
  workloads: [
    {
      name: 'external-dns',
      kind: 'Deployment',
      replicas: 1, // fixed by the chart: two would write the same records
      requests: { cpu: '25m', memory: '64Mi' }, // own choice, chart default is none: one pass a minute over few hosts
      limits: { memory: '128Mi' },
      resourcesAt: 'resources',
    },
  ],
  valuesOf: (environment) => ({
    domainFilters: [environment.domain],
    txtOwnerId: names.cluster(environment), // whose records these are: it changes no others
  }),
  syncWave: -35,
});
