import type { ChangeGiven, RuleCases } from '../../rule-cases';
import { objectYaml } from './object-yaml';

const deployment = (selector: string, image = 'a'): string =>
  objectYaml(
    'apps/v1 Deployment api',
    `spec: { selector: { matchLabels: ${selector} }, template: { spec: { containers: [{ name: api, image: ${image} }] } } }`,
  );
const job = (container: string, annotations = '{}'): string =>
  objectYaml(
    'batch/v1 Job migrate',
    `spec: { template: { spec: { containers: [${container}] } } }`,
    `annotations: ${annotations}`,
  );
const service = (spec: string): string => objectYaml('v1 Service api', `spec: ${spec}`);
const configMap = (rest: string): string => objectYaml('v1 ConfigMap settings', rest);
const claim = (spec: string): string => objectYaml('v1 PersistentVolumeClaim data', `spec: ${spec}`);
const change = (before: string, after: string): ChangeGiven => ({ before, after });

const besides =
  'keep it; or make a second one under a new name beside it, move the traffic there, and delete the old one later';
const recreate = 'delete the object and apply it again, in a moment when nobody needs it';
const newJob = 'give the Job another name (a hash of its template in the name does so by itself)';
const says = (field: string, kind: string, rest: string): string =>
  `${field}: this field of a ${kind} cannot be changed once the object exists; ${rest}`;

export const cases: RuleCases = {
  code: 'IMMUTABLE_FIELD',
  passes: [
    change(deployment('{ app: api }', 'a'), deployment('{ app: api }', 'b')),
    change(
      job('{ name: a, image: a, env: [], resources: { limits: { memory: 1Gi } } }'),
      job('{ name: a, image: a, resources: { limits: { memory: 1024Mi } } }'),
    ),
    change(service('{ ports: [{ port: 80 }] }'), service('{ ports: [{ port: 81 }] }')),
    change(service('{ clusterIP: 10.96.0.9 }'), service('{}')),
    change(service('{ clusterIP: None, ipFamilies: [IPv4] }'), service('{ clusterIP: None, ipFamilies: [IPv6] }')),
    change(
      claim('{ accessModes: [A, B] }'),
      claim('{ accessModes: [B, A], volumeMode: Filesystem, storageClassName: gp3 }'),
    ),
    change(configMap('data: { a: x }'), configMap('data: { a: y }')),
    change(
      objectYaml('v1 Pod one', 'spec: { containers: [{ name: a, image: b:1 }] }'),
      objectYaml('v1 Pod one', 'spec: { containers: [{ name: a, image: b:2 }] }'),
    ),
  ],
  fails: [
    {
      ...change(deployment('{ app: api }'), deployment('{ app: shop }')),
      says: [says('spec.selector.matchLabels.app', 'Deployment', `found shop; accepted api; fix: ${besides}`)],
    },
    {
      ...change(deployment('{ app: api }'), deployment('{ app: shop, tier: web }')),
      says: [
        says(
          'spec.selector.matchLabels',
          'Deployment',
          `found {"app":"shop","tier":"web"}; accepted {"app":"api"}; fix: ${besides}`,
        ),
      ],
    },
    {
      ...change(job('{ name: a, image: a }'), job('{ name: a, image: b }')),
      says: [says('spec.template.spec.containers[0].image', 'Job', `found b; accepted a; fix: ${newJob}`)],
    },
    {
      ...change(
        job('{ name: a, env: [{ name: KEY, value: hush }] }'),
        job('{ name: a, env: [{ name: KEY, value: hide }] }'),
      ),
      says: [says('spec.template.spec.containers[0].env[0].value', 'Job', `fix: ${newJob}`)],
    },
    {
      ...change(service('{ clusterIP: None }'), service('{}')),
      says: [says('spec.clusterIP', 'Service', `found nothing; accepted None; fix: ${recreate}`)],
    },
    {
      ...change(service('{}'), service('{ clusterIP: None }')),
      says: [says('spec.clusterIP', 'Service', `found None; accepted nothing; fix: ${recreate}`)],
    },
    {
      ...change(configMap('data: { a: x }\nimmutable: true'), configMap('data: { a: y }\nimmutable: true')),
      says: [
        says(
          'data.a',
          'ConfigMap',
          'fix: give the object another name and let its users name that; delete the old one later',
        ),
      ],
    },
    {
      ...change(claim('{ storageClassName: gp3 }'), claim('{ storageClassName: gp2 }')),
      says: [
        says(
          'spec.storageClassName',
          'PersistentVolumeClaim',
          'found gp2; accepted gp3; fix: make a second claim beside it and copy the data; delete the old one when nobody uses it',
        ),
      ],
    },
  ],
  doesNotApply: [
    change(
      objectYaml('v1 ServiceAccount api', 'automountServiceAccountToken: true'),
      objectYaml('v1 ServiceAccount api'),
    ),
    change(deployment('{ app: api }'), ''),
    change(job('{ name: a, image: a }'), job('{ name: a, image: b }', '{ argocd.argoproj.io/hook: PreSync }')),
    change(
      job('{ name: a, image: a }'),
      job('{ name: a, image: b }', "{ argocd.argoproj.io/sync-options: 'Force=true, Replace=true' }"),
    ),
    change(service('{ type: ExternalName }'), service('{ clusterIP: None }')),
  ],
};
