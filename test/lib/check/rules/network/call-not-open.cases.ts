import type { RuleCases } from '../../rule-cases';
import { smallPlatform, type Services } from '../../../../small-platform';
import { add, both, label, remove, set } from './change';

const http = { type: 'http', ports: { http: 8080 } } as const;
const services: Services = {
  web: { ...http, calls: { services: { api: {} }, hosts: { 'pay.example.org': {} } } },
  api: { ...http, ports: { http: 3000 }, exposure: { access: 'internal', host: 'api.{domain}' } },
};
const platform = (): ReturnType<typeof smallPlatform> => smallPlatform(services);

/** Lets everything out of `web`, by name of the port. */
const byName = `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: more, namespace: shop-prod }
spec:
  podSelector: { matchLabels: { app.kubernetes.io/name: web } }
  policyTypes: [Egress]
  egress:
    - to: [{ podSelector: { matchExpressions: [{ key: app.kubernetes.io/name, operator: Exists }] } }]
      ports: [{ port: http }]
    - to:
        - { ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8, 172.16.0.0/12] } }
        - { namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: kube-system } } }
`;

export const cases: RuleCases = {
  code: 'CALL_NOT_OPEN',
  passes: [
    { platform },
    // policies add up, and a port by its name is that of the callee's container
    { platform, change: both(set('NetworkPolicy', 'web', 'spec.egress', []), add(byName)) },
    // without any policy everything is open
    {
      platform,
      change: both(
        remove('NetworkPolicy', 'web'),
        remove('NetworkPolicy', 'api'),
        remove('NetworkPolicy', 'default-deny'),
      ),
    },
    // the Service may have another port than its pods
    {
      platform,
      change: both(
        set('Deployment', 'api', 'spec.template.spec.containers.0.ports.0.containerPort', 3001),
        set('NetworkPolicy', 'api', 'spec.ingress.0.ports.0.port', 3001),
        set('NetworkPolicy', 'api', 'spec.ingress.1.ports.0.port', 3001),
        set('NetworkPolicy', 'web', 'spec.egress.1.ports.0.port', 3001),
      ),
    },
  ],
  fails: [
    {
      platform,
      change: set('NetworkPolicy', 'web', 'spec.egress', []),
      says: [
        'services.web Deployment/shop-prod/web: no network policy lets "web" out for dns on UDP port 53; found default-deny, web; accepted Egress rules that open UDP port 53 for dns; fix: take back the change of the network policy, or remove the call from the spec',
        'services.web Deployment/shop-prod/web: no network policy lets "web" out for dns on TCP port 53; found default-deny, web; accepted Egress rules that open TCP port 53 for dns; fix: take back the change of the network policy, or remove the call from the spec',
        'services.web.calls.services.api Deployment/shop-prod/web: no network policy lets "web" out for calls.services.api on TCP port 3000; found default-deny, web; accepted Egress rules that open TCP port 3000 for calls.services.api; fix: take back the change of the network policy, or remove the call from the spec',
        'services.web.calls.hosts.pay.example.org Deployment/shop-prod/web: no network policy lets "web" out for calls.hosts.pay.example.org on TCP port 443; found default-deny, web; accepted Egress rules that open TCP port 443 for calls.hosts.pay.example.org; fix: take back the change of the network policy, or remove the call from the spec',
      ],
    },
    {
      platform,
      change: set('NetworkPolicy', 'api', 'spec.ingress', []),
      says: [
        'services.api.exposure Deployment/shop-prod/api: no network policy lets anybody in to "api" for load-balancer on TCP port 3000; found default-deny, api; accepted Ingress rules that open TCP port 3000 for load-balancer; fix: take back the change of the network policy, or remove the call from the spec',
        'services.web.calls.services.api Deployment/shop-prod/api: no network policy lets anybody in to "api" for called-by.web on TCP port 3000; found default-deny, api; accepted Ingress rules that open TCP port 3000 for called-by.web; fix: take back the change of the network policy, or remove the call from the spec',
      ],
    },
    // the port of the container moved, the policies did not
    {
      platform,
      change: set('Deployment', 'api', 'spec.template.spec.containers.0.ports.0.containerPort', 3001),
      says: [
        'services.api.exposure Deployment/shop-prod/api: no network policy lets anybody in to "api" for load-balancer on TCP port 3001; found default-deny, api; accepted Ingress rules that open TCP port 3001 for load-balancer; fix: take back the change of the network policy, or remove the call from the spec',
        'services.web.calls.services.api Deployment/shop-prod/api: no network policy lets anybody in to "api" for called-by.web on TCP port 3001; found default-deny, api; accepted Ingress rules that open TCP port 3001 for called-by.web; fix: take back the change of the network policy, or remove the call from the spec',
        'services.web.calls.services.api Deployment/shop-prod/web: no network policy lets "web" out for calls.services.api on TCP port 3001; found default-deny, web; accepted Egress rules that open TCP port 3001 for calls.services.api; fix: take back the change of the network policy, or remove the call from the spec',
      ],
    },
    // the name of the port changed, so the Service leads nowhere
    {
      platform,
      change: set('Deployment', 'api', 'spec.template.spec.containers.0.ports.0.name', 'main'),
      says: [
        'services.api.exposure Deployment/shop-prod/api: "api" must answer for load-balancer on TCP port 3000, and none of its containers listens there; found main 3000; accepted a container port that the Service\'s port 3000 leads to; fix: give Service and container the same port again',
        'services.web.calls.services.api Deployment/shop-prod/api: "api" must answer for called-by.web on TCP port 3000, and none of its containers listens there; found main 3000; accepted a container port that the Service\'s port 3000 leads to; fix: give Service and container the same port again',
      ],
    },
    // a name that the callee gives to another port
    {
      platform,
      change: both(
        set('NetworkPolicy', 'web', 'spec.egress.1.ports.0.port', 'admin'),
        set('Deployment', 'api', 'spec.template.spec.containers.0.ports.1', { name: 'admin', containerPort: 3002 }),
      ),
      says: [
        'services.web.calls.services.api Deployment/shop-prod/web: no network policy lets "web" out for calls.services.api on TCP port 3000; found default-deny, web; accepted Egress rules that open TCP port 3000 for calls.services.api; fix: take back the change of the network policy, or remove the call from the spec',
      ],
    },
    // the hole is larger than the spec's
    {
      platform,
      change: set('NetworkPolicy', 'web', 'spec.egress.2.to.0.ipBlock.except', ['0.0.0.0/1']),
      says: [
        'services.web.calls.hosts.pay.example.org Deployment/shop-prod/web: no network policy lets "web" out for calls.hosts.pay.example.org on TCP port 443; found default-deny, web; accepted Egress rules that open TCP port 443 for calls.hosts.pay.example.org; fix: take back the change of the network policy, or remove the call from the spec',
      ],
    },
    // pods are those of their service whatever their labels say, and the DNS of the cluster keeps its own labels
    {
      platform: () => smallPlatform({ web: { ...http, calls: { services: { api: {} } } }, api: http }),
      change: label({ 'app.kubernetes.io/name': 'evil' }),
      says: [
        'services.api Deployment/shop-prod/api: no network policy lets "api" out for dns on UDP port 53; found default-deny, api; accepted Egress rules that open UDP port 53 for dns; fix: take back the change of the network policy, or remove the call from the spec',
        'services.api Deployment/shop-prod/api: no network policy lets "api" out for dns on TCP port 53; found default-deny, api; accepted Egress rules that open TCP port 53 for dns; fix: take back the change of the network policy, or remove the call from the spec',
        'services.web Deployment/shop-prod/web: no network policy lets "web" out for dns on UDP port 53; found default-deny, web; accepted Egress rules that open UDP port 53 for dns; fix: take back the change of the network policy, or remove the call from the spec',
        'services.web Deployment/shop-prod/web: no network policy lets "web" out for dns on TCP port 53; found default-deny, web; accepted Egress rules that open TCP port 53 for dns; fix: take back the change of the network policy, or remove the call from the spec',
      ],
    },
    {
      platform: () => smallPlatform({ web: { ...http, calls: { services: { api: {} } } }, api: http }),
      change: label({ 'app.kubernetes.io/instance': 'evil' }),
      says: [
        'services.api Deployment/shop-prod/api: no network policy lets "api" out for dns on UDP port 53; found default-deny, api; accepted Egress rules that open UDP port 53 for dns; fix: take back the change of the network policy, or remove the call from the spec',
        'services.api Deployment/shop-prod/api: no network policy lets "api" out for dns on TCP port 53; found default-deny, api; accepted Egress rules that open TCP port 53 for dns; fix: take back the change of the network policy, or remove the call from the spec',
        'services.web Deployment/shop-prod/web: no network policy lets "web" out for dns on UDP port 53; found default-deny, web; accepted Egress rules that open UDP port 53 for dns; fix: take back the change of the network policy, or remove the call from the spec',
        'services.web Deployment/shop-prod/web: no network policy lets "web" out for dns on TCP port 53; found default-deny, web; accepted Egress rules that open TCP port 53 for dns; fix: take back the change of the network policy, or remove the call from the spec',
      ],
    },
  ],
  doesNotApply: [
    { platform: () => smallPlatform({ report: { type: 'cron', schedule: '5 4 * * 0' } }) },
    // pods of an extension have no calls
    {
      platform: () => smallPlatform({ report: { type: 'cron', schedule: '5 4 * * 0' } }),
      change: add(`
apiVersion: v1
kind: Pod
metadata: { name: other, namespace: shop-prod, labels: { app.kubernetes.io/name: other } }
spec: { containers: [{ name: other }] }
`),
    },
  ],
};
