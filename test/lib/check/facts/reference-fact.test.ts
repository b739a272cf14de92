import { factsOf } from '../../../../lib/check';
import { manifestsOf } from '../rule-cases';

const referencesIn = (yaml: string): readonly string[] =>
  factsOf(manifestsOf(yaml)).references.map(({ field, to, keys, port, isOptional }) => {
    const place = to.isClusterWide ? 'cluster' : (to.namespace ?? 'its namespace');
    const details = [...keys.map(({ key }) => `key ${key}`), port && `port ${port.port}`, isOptional && 'optional'];
    return [`${field} -> ${to.group}/${to.kind} ${to.name} in ${place}`, ...details.filter(Boolean)].join(', ');
  });

test('what a pod names is found in every kind that makes pods, custom ones too', () => {
  const pod = `
      spec:
        serviceAccountName: api
        containers: [{name: api, env: [{name: X, valueFrom: {secretKeyRef: {name: keys, key: jwt, optional: true}}}]}]
        volumes: [{name: files, projected: {sources: [{configMap: {name: files, items: [{key: a, path: a}]}}]}}]`;
  const found = (path: string): readonly string[] => [
    `${path}serviceAccountName -> /ServiceAccount api in shop`,
    `${path}containers[0].env[0].valueFrom.secretKeyRef.name -> /Secret keys in shop, key jwt, optional`,
    `${path}volumes[0].projected.sources[0].configMap.name -> /ConfigMap files in shop, key a`,
  ];
  const head = (kind: string): string =>
    `apiVersion: x.example.com/v1\nkind: ${kind}\nmetadata: {name: api, namespace: shop}\n`;
  expect(referencesIn(`${head('Deployment')}spec:\n    template:${pod}`)).toEqual(found('spec.template.spec.'));
  expect(referencesIn(`${head('Sandbox')}spec:\n    podTemplate:${pod}`)).toEqual(found('spec.podTemplate.spec.'));
});

test('a name is looked for in the namespace that stands beside it, else in that of the object', () => {
  expect(
    referencesIn(`
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: api, namespace: shop}
spec: {rules: [{backendRefs: [{name: api, port: 80}, {name: web, namespace: front, port: 81}]}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop, annotations: {nginx.ingress.kubernetes.io/auth-secret: other/users}}
spec: {ingressClassName: nginx, defaultBackend: {service: {name: api, port: {name: http}}}}
`),
  ).toEqual([
    'spec.rules[0].backendRefs[0].name -> /Service api in shop, port 80',
    'spec.rules[0].backendRefs[1].name -> /Service web in front, port 81',
    'metadata.annotations.nginx.ingress.kubernetes.io/auth-secret -> /Secret users in other',
    'spec.ingressClassName -> networking.k8s.io/IngressClass nginx in cluster',
    'spec.defaultBackend.service.name -> /Service api in shop, port http',
  ]);
});

test('the kind and group that are written beside a name decide what it means', () => {
  const target = (text: string): string => `
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: api}
spec: {scaleTargetRef: {${text}}}
`;
  expect(referencesIn(target('name: api'))).toEqual([
    'spec.scaleTargetRef.name -> apps/Deployment api in its namespace',
  ]);
  expect(referencesIn(target('name: api, kind: Rollout'))).toEqual([
    'spec.scaleTargetRef.name -> argoproj.io/Rollout api in its namespace',
  ]);
  expect(referencesIn(target('name: db, kind: Cluster, apiVersion: cnpg.io/v1'))).toEqual([
    'spec.scaleTargetRef.name -> cnpg.io/Cluster db in its namespace',
  ]);
  const analysis = (scope: string): string => `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: api}
spec: {strategy: {canary: {analysis: {templates: [{templateName: smoke${scope}}]}}}}
`;
  const field = 'spec.strategy.canary.analysis.templates[0].templateName';
  expect(referencesIn(analysis(''))).toEqual([`${field} -> argoproj.io/AnalysisTemplate smoke in its namespace`]);
  expect(referencesIn(analysis(', clusterScope: true'))).toEqual([
    `${field} -> argoproj.io/ClusterAnalysisTemplate smoke in cluster`,
  ]);
});

test('what a role permits and what an annotation routes elsewhere needs nothing', () => {
  expect(
    referencesIn(`
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: reader}
rules: [{apiGroups: [''], resources: [secrets], resourceNames: [later], verbs: [get]}]
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: www}
spec: {defaultBackend: {service: {name: redirect, port: {name: use-annotation}}}}
`),
  ).toEqual([]);
});
