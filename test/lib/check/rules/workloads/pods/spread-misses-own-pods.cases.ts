import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'SPREAD_MISSES_OWN_PODS',
  passes: [
    {
      yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template:
    metadata: {labels: {app: api}}
    spec: {containers: [{name: api}], topologySpreadConstraints: [{maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {app: api}}}], affinity: {podAntiAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: 1, podAffinityTerm: {topologyKey: zone, labelSelector: {matchLabels: {app: web}}}}]}}}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template:
    metadata: {labels: {app: api}}
    spec: {containers: [{name: api}], topologySpreadConstraints: [{topologyKey: zone, labelSelector: {matchLabels: {app: apu}}}, {topologyKey: zone}, {topologyKey: zone, labelSelector: {}}]}
`,
      says: [
        'Deployment/shop/api spec.template.spec.topologySpreadConstraints[0].labelSelector: the selector does not match these pods, so the constraint spreads others; found app: apu; accepted app: api; fix: select labels of these pods',
        'Deployment/shop/api spec.template.spec.topologySpreadConstraints[1].labelSelector: there is no selector, so the constraint counts no pod; fix: select labels of these pods',
        'Deployment/shop/api spec.template.spec.topologySpreadConstraints[2].labelSelector: the selector is empty, so the constraint counts every pod of the namespace; fix: select labels of these pods',
      ],
    },
    {
      yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template:
    metadata: {labels: {app: api}}
    spec: {containers: [{name: api}], affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: zone}], preferredDuringSchedulingIgnoredDuringExecution: [{weight: 1, podAffinityTerm: {topologyKey: zone}}]}}}
`,
      says: [
        'Deployment/shop/api spec.template.spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].labelSelector: there is no selector, so the pods keep apart from none; fix: select the pods to keep apart from, most often these pods',
        'Deployment/shop/api spec.template.spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].podAffinityTerm.labelSelector: there is no selector, so the pods keep apart from none; fix: select the pods to keep apart from, most often these pods',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template:
    metadata: {labels: {app: api}}
    spec: {containers: [{name: api}]}
`,
    },
    {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: api, namespace: shop}
data: {A: b}
`,
    },
  ],
};
