import type { RuleCases } from '../../rule-cases';
import { smallPlatform, type Services } from '../../../../small-platform';
import { add, label, set } from './change';

const http = { type: 'http', ports: { http: 8080 } } as const;
const services: Services = {
  web: { ...http, calls: { services: { api: {} }, stores: { orders: ['read'] } } },
  api: { ...http, ports: { http: 3000, admin: 3001 }, migration: { command: ['/migrate'] } },
  other: http,
};
const stores = { orders: { engine: 'postgresql', instanceClass: 'db.t3.large' } } as const;
const platform = (): ReturnType<typeof smallPlatform> => smallPlatform(services, { stores });

/** One more policy about the pods of `api`. */
const more = (spec: string, pods = '{ matchLabels: { app.kubernetes.io/name: api } }'): ReturnType<typeof add> =>
  add(`
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: more, namespace: shop-prod }
spec: { podSelector: ${pods}, ${spec} }
`);

const fromWeb = 'from: [{ podSelector: { matchLabels: { app.kubernetes.io/name: web } } }]';

export const cases: RuleCases = {
  code: 'OPENING_UNEXPLAINED',
  passes: [
    { platform },
    { platform, change: more(`ingress: [{ ${fromWeb}, ports: [{ port: http }] }]`) }, // once more, by name
    { platform, change: more(`ingress: [{ ${fromWeb}, ports: [{ port: 3000, endPort: 3000 }] }]`) },
    // nobody has these labels, so nothing is open
    {
      platform,
      change: more('ingress: [{ from: [{ podSelector: { matchLabels: { a: b } } }], ports: [{ port: 1 }] }]'),
    },
    // narrower than the spec allows
    { platform, change: set('NetworkPolicy', 'web', 'spec.egress.2.to.0.ipBlock.cidr', '10.0.21.0/28') },
  ],
  fails: [
    {
      platform,
      change: more('ingress: [{}]'),
      says: [
        'NetworkPolicy/shop-prod/more spec.ingress[0]: nothing in the spec explains this way in to "api"; found from everybody on all ports; accepted what these explain: called-by.web; fix: add it to calls of the caller, or take the rule away',
      ],
    },
    {
      platform,
      change: more('ingress: [{ from: [{ podSelector: {} }], ports: [{ port: 3000 }] }]'),
      says: [
        'NetworkPolicy/shop-prod/more spec.ingress[0].from[0]: nothing in the spec explains this way in to "api"; found from pods (any) on TCP port 3000; accepted what these explain: called-by.web; fix: add it to calls of the caller, or take the rule away',
      ],
    },
    {
      platform,
      change: more(`ingress: [{ ${fromWeb}, ports: [{ port: admin }] }]`),
      says: [
        'NetworkPolicy/shop-prod/more spec.ingress[0].from[0]: nothing in the spec explains this way in to "api"; found from pods app.kubernetes.io/name=web on TCP port admin; accepted what these explain: called-by.web; fix: add it to calls of the caller, or take the rule away',
      ],
    },
    {
      platform,
      change: more(`ingress: [{ ${fromWeb} }]`),
      says: [
        'NetworkPolicy/shop-prod/more spec.ingress[0].from[0]: nothing in the spec explains this way in to "api"; found from pods app.kubernetes.io/name=web on all ports; accepted what these explain: called-by.web; fix: add it to calls of the caller, or take the rule away',
      ],
    },
    {
      platform,
      change: more(`ingress: [{ ${fromWeb}, ports: [{ port: 3000, endPort: 3001 }] }]`),
      says: [
        'NetworkPolicy/shop-prod/more spec.ingress[0].from[0]: nothing in the spec explains this way in to "api"; found from pods app.kubernetes.io/name=web on TCP ports 3000 to 3001; accepted what these explain: called-by.web; fix: add it to calls of the caller, or take the rule away',
      ],
    },
    {
      platform,
      change: more('ingress: [{ from: [{ namespaceSelector: {} }], ports: [{ port: 3000 }] }]'),
      says: [
        'NetworkPolicy/shop-prod/more spec.ingress[0].from[0]: nothing in the spec explains this way in to "api"; found from all pods in namespaces (any) on TCP port 3000; accepted what these explain: called-by.web; fix: add it to calls of the caller, or take the rule away',
      ],
    },
    {
      platform,
      change: set('NetworkPolicy', 'web', 'spec.egress.2.to.0.ipBlock.cidr', '10.0.0.0/16'),
      says: [
        'NetworkPolicy/shop-prod/web spec.egress[2].to[0]: nothing in the spec explains this way out of "web"; found to 10.0.0.0/16 on TCP port 5432; accepted what these explain: dns, calls.services.api, calls.stores.orders; fix: add what it is for to calls, or take the rule away',
      ],
    },
    {
      platform,
      change: set('NetworkPolicy', 'web', 'spec.egress.0.ports.0.protocol', 'SCTP'),
      says: [
        'NetworkPolicy/shop-prod/web spec.egress[0].to[0]: nothing in the spec explains this way out of "web"; found to pods k8s-app=kube-dns in namespaces kubernetes.io/metadata.name=kube-system on SCTP port 53; accepted what these explain: dns, calls.services.api, calls.stores.orders; fix: add what it is for to calls, or take the rule away',
      ],
    },
    {
      // all of a namespace instead of the DNS pods in it
      platform,
      change: set('NetworkPolicy', 'web', 'spec.egress.0.to.0.podSelector', undefined),
      says: [
        'NetworkPolicy/shop-prod/web spec.egress[0].to[0]: nothing in the spec explains this way out of "web"; found to all pods in namespaces kubernetes.io/metadata.name=kube-system on UDP port 53; accepted what these explain: dns, calls.services.api, calls.stores.orders; fix: add what it is for to calls, or take the rule away',
        'NetworkPolicy/shop-prod/web spec.egress[0].to[0]: nothing in the spec explains this way out of "web"; found to all pods in namespaces kubernetes.io/metadata.name=kube-system on TCP port 53; accepted what these explain: dns, calls.services.api, calls.stores.orders; fix: add what it is for to calls, or take the rule away',
      ],
    },
    {
      // a policy about all pods opens the same to each of them
      platform,
      change: more(
        'policyTypes: [Egress], egress: [{ to: [{ ipBlock: { cidr: 10.0.21.0/24 } }], ports: [{ port: 5432 }] }]',
        '{}',
      ),
      says: [
        'NetworkPolicy/shop-prod/more spec.egress[0].to[0]: nothing in the spec explains this way out of "api", "other"; found to 10.0.21.0/24 on TCP port 5432; accepted what these explain: dns; fix: add what it is for to calls, or take the rule away',
      ],
    },
    // one label for all services lets each in to each
    {
      platform,
      change: label({ 'app.kubernetes.io/name': 'evil', 'app.kubernetes.io/instance': 'evil' }),
      says: [
        'NetworkPolicy/shop-prod/api spec.ingress[0].from[0]: nothing in the spec explains this way in to "api", "other", "web"; found from pods app.kubernetes.io/instance=evil, app.kubernetes.io/name=evil on TCP port 3000; accepted no ingress rule; fix: add it to calls of the caller, or take the rule away',
        'NetworkPolicy/shop-prod/web spec.egress[1].to[0]: nothing in the spec explains this way out of "api", "other", "web"; found to pods app.kubernetes.io/instance=evil, app.kubernetes.io/name=evil on TCP port 3000; accepted what these explain: dns; fix: add what it is for to calls, or take the rule away',
        'NetworkPolicy/shop-prod/web spec.egress[2].to[0]: nothing in the spec explains this way out of "api", "other"; found to 10.0.21.0/24 on TCP port 5432; accepted what these explain: dns; fix: add what it is for to calls, or take the rule away',
        'NetworkPolicy/shop-prod/web spec.egress[2].to[1]: nothing in the spec explains this way out of "api", "other"; found to 10.0.22.0/24 on TCP port 5432; accepted what these explain: dns; fix: add what it is for to calls, or take the rule away',
      ],
    },
  ],
  doesNotApply: [
    // pods of an extension: the spec says nothing about them
    { platform, change: more('ingress: [{}]', '{ matchLabels: { app: extension } }') },
    // a policy of another namespace
    {
      platform,
      change: add(`
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: more, namespace: monitoring }
spec: { podSelector: {}, ingress: [{}] }
`),
    },
    // rules of a type that the policy does not have
    { platform, change: more('policyTypes: [Egress], ingress: [{}]') },
  ],
};
