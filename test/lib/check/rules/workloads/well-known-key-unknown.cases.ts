import type { RuleCases } from '../../rule-cases';

export const cases: RuleCases = {
  code: 'WELL_KNOWN_KEY_UNKNOWN',
  passes: [
    {
      yaml: `
apiVersion: v1
kind: Service
metadata:
  name: api
  labels: {app.kubernetes.io/name: api, keelson.dev/owner: shop, team: shop, example.org/name: api}
  annotations: {argocd.argoproj.io/sync-wave: '1', external-dns.alpha.kubernetes.io/aws-weight: '1', service.beta.kubernetes.io/azure-load-balancer-internal: 'true'}
`,
    },
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop, annotations: {alb.ingress.kubernetes.io/actions.redirect: "{}", alb.ingress.kubernetes.io/scheme: internal, nginx.ingress.kubernetes.io/rewrite-target: /}}
spec: {}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: v1
kind: Service
metadata:
  name: api
  labels: {app.kubernetes.io/nme: api, keelson.dev/ownr: shop}
  annotations: {argocd.argoproj.io/sync-wawe: '1', service.beta.kubernetes.io/aws-load-balancer-schem: internal, alb.ingress.kubernetes.io/actions.: x}
`,
      says: [
        'Service/api metadata.labels["app.kubernetes.io/nme"]: nobody knows a key "nme" of app.kubernetes.io, so it says nothing; found app.kubernetes.io/nme; accepted component, created-by, instance, managed-by, name, part-of, version; fix: did you mean "app.kubernetes.io/name"?',
        'Service/api metadata.labels["keelson.dev/ownr"]: nobody knows a key "ownr" of keelson.dev, so it says nothing; found keelson.dev/ownr; accepted environment, node-group, owner, spot, stage, tier; fix: did you mean "keelson.dev/owner"?',
        'Service/api metadata.annotations["argocd.argoproj.io/sync-wawe"]: nobody knows a key "sync-wawe" of argocd.argoproj.io, so it says nothing; found argocd.argoproj.io/sync-wawe; fix: did you mean "argocd.argoproj.io/sync-wave"?',
        'Service/api metadata.annotations["service.beta.kubernetes.io/aws-load-balancer-schem"]: nobody knows a key "aws-load-balancer-schem" of service.beta.kubernetes.io, so it says nothing; found service.beta.kubernetes.io/aws-load-balancer-schem; fix: did you mean "service.beta.kubernetes.io/aws-load-balancer-scheme"?',
        'Service/api metadata.annotations["alb.ingress.kubernetes.io/actions."]: nobody knows a key "actions." of alb.ingress.kubernetes.io, so it says nothing; found alb.ingress.kubernetes.io/actions.; fix: take a prefix of your own',
      ],
    },
    {
      yaml: `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  template:
    metadata: {annotations: {karpenter.sh/do-not-evct: 'true'}}
    spec: {nodeSelector: {keelson.dev/node-grop: memory}, containers: [{name: db}]}
  volumeClaimTemplates: [{metadata: {name: data, labels: {app.kubernetes.io/instanc: db}}}]
`,
      says: [
        'StatefulSet/db spec.template.metadata.annotations["karpenter.sh/do-not-evct"]: nobody knows a key "do-not-evct" of karpenter.sh, so it says nothing; found karpenter.sh/do-not-evct; fix: did you mean "karpenter.sh/do-not-evict"?',
        'StatefulSet/db spec.template.spec.nodeSelector["keelson.dev/node-grop"]: nobody knows a key "node-grop" of keelson.dev, so it says nothing; found keelson.dev/node-grop; accepted environment, node-group, owner, spot, stage, tier; fix: did you mean "keelson.dev/node-group"?',
        'StatefulSet/db spec.volumeClaimTemplates[0].metadata.labels["app.kubernetes.io/instanc"]: nobody knows a key "instanc" of app.kubernetes.io, so it says nothing; found app.kubernetes.io/instanc; accepted component, created-by, instance, managed-by, name, part-of, version; fix: did you mean "app.kubernetes.io/instance"?',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: api, namespace: shop}
data: {A: b}
`,
    },
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: a, labels: {app: a}, annotations: {prometheus.io/scrap: 'true'}}
spec: {containers: [{name: a}]}
`,
    },
  ],
};
