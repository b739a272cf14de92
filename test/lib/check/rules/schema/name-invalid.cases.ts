import type { RuleCases } from '../../rule-cases';
import { cronJob, all } from './objects';

const long = (length: number): string => 'a'.repeat(length);
const named = (kind: string, metadata: string): string => `{ ${kind}, metadata: { ${metadata} } }`;
const core = (kind: string): string => `apiVersion: v1, kind: ${kind}`;
const role = 'apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, rules: []';

export const cases: RuleCases = {
  code: 'NAME_INVALID',
  passes: [
    {
      yaml: all(
        named(core('ConfigMap'), 'name: kube-root.ca.crt, namespace: shop'),
        named(core('Pod'), 'generateName: web-, namespace: shop'),
        named(core('Service'), 'name: 1web, namespace: shop'),
        named(role, 'name: "system:auth-delegator"'),
      ),
    },
  ],
  fails: [
    {
      yaml: all(
        named(core('ConfigMap'), 'name: Web_Config, namespace: shop'),
        named(core('ConfigMap'), 'namespace: shop'),
        named(core('Secret'), 'name: web, namespace: shop.example'),
        named(core('Namespace'), 'name: shop.example'),
        named(role, 'name: a/b'),
        named(core('Pod'), 'generateName: Web-, namespace: shop'),
        cronJob('schedule: "@daily"').replace('name: web', `name: ${long(53)}`),
        named('apiVersion: apps/v1, kind: StatefulSet', `name: ${long(53)}, namespace: shop`),
      ),
      says: [
        'ConfigMap/shop/Web_Config metadata.name: this is not a name for a ConfigMap; found "Web_Config"; accepted lower-case letters, digits, "-" and ".", a letter or digit at both ends of each part, at most 253 characters; fix: such as "web-config"',
        'ConfigMap/shop metadata.name: the object has no name',
        'Secret/shop.example/web metadata.namespace: this is not a name for a namespace; found "shop.example"; accepted lower-case letters, digits and "-", a letter or digit at both ends, at most 63 characters; fix: such as "shop-example"',
        'Namespace/shop.example metadata.name: this is not a name for a Namespace; found "shop.example"; accepted lower-case letters, digits and "-", a letter or digit at both ends, at most 63 characters; fix: such as "shop-example"',
        'ClusterRole/a/b metadata.name: this is not a name for a ClusterRole; found "a/b"; accepted any text but "." and "..", without "/" and "%"; fix: such as "a-b"',
        'Pod/shop metadata.generateName: this is not a name for a Pod; found "Web-"; accepted lower-case letters, digits, "-" and ".", a letter or digit at both ends of each part, at most 253 characters; fix: such as "web"',
        'CronJob/shop/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa metadata.name: the name has 53 characters, but its Jobs add 11 characters to its name; found "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"; accepted at most 52 characters',
        'StatefulSet/shop/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa metadata.name: the name has 53 characters, but its pods carry its name and a hash as a label; found "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"; accepted at most 52 characters',
      ],
    },
    {
      yaml: named(core('Service'), 'name: 1web, namespace: shop'),
      target: { kubernetesVersion: '1.35' },
      says: [
        'Service/shop/1web metadata.name: this is not a name for a Service; found "1web"; accepted lower-case letters, digits and "-", first a letter, last a letter or digit, at most 63 characters',
      ],
    },
  ],
  doesNotApply: [{ yaml: named(core('ConfigMap'), `name: ${long(253)}, namespace: shop`) }],
};
