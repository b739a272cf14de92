import type { RuleCases } from '../../rule-cases';
import { all, object } from './objects';

const service = (fields: string): string => object('v1', 'Service', `spec: { ${fields} }`);
const port = 'ports: [{ port: 80 }]';

export const cases: RuleCases = {
  code: 'SERVICE_INVALID',
  passes: [
    {
      yaml: all(
        service('ports: [{ name: http, port: 80, targetPort: http }, { name: dns, port: 80, protocol: UDP }]'),
        service('clusterIP: None'),
        service('type: ExternalName, externalName: db.example.com.'),
        service(`type: LoadBalancer, ${port}, loadBalancerSourceRanges: [10.0.0.0/8], externalTrafficPolicy: Local`),
        service(`${port}, sessionAffinity: ClientIP, sessionAffinityConfig: { clientIP: { timeoutSeconds: 60 } }`),
        service(`${port}, trafficDistribution: PreferClose`),
      ),
    },
  ],
  fails: [
    {
      yaml: all(
        service('selector: { app: web }'),
        service('ports: [{ port: 0 }]'),
        service('ports: [{ port: 80, targetPort: 70000 }]'),
        service('ports: [{ port: 80, targetPort: "8080" }]'),
        service('ports: [{ name: a, port: 80 }, { port: 81 }]'),
        service('ports: [{ name: a, port: 80 }, { name: a, port: 81 }]'),
        service('ports: [{ name: a, port: 80 }, { name: b, port: 80 }]'),
        service('ports: [{ name: http_main, port: 80 }]'),
        service('ports: [{ port: 80, nodePort: 30000 }]'),
        service('type: NodePort, ports: [{ port: 80, nodePort: 8080 }]'),
        service(`type: LoadBalancer, clusterIP: None, ${port}`),
        service('type: ExternalName'),
        service('type: ExternalName, externalName: "https://a"'),
        service(`clusterIP: 10.0.0.300, ${port}`),
        service(`externalIPs: [a.b], ${port}`),
        service(`loadBalancerSourceRanges: [10.0.0.0/8], ${port}`),
        service(`type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.0], ${port}`),
        service(`loadBalancerClass: a/b, ${port}`),
        service(`externalTrafficPolicy: Local, ${port}`),
        service(`sessionAffinity: ClientIP, sessionAffinityConfig: { clientIP: { timeoutSeconds: 86401 } }, ${port}`),
        service(`trafficDistribution: Near, ${port}`),
      ),
      says: [
        'Service/shop/web spec.ports: the Service has no port',
        'Service/shop/web spec.ports[0].port: port is out of range; found 0; accepted 1 to 65535',
        'Service/shop/web spec.ports[0].targetPort: targetPort is out of range; found 70000; accepted 1 to 65535',
        'Service/shop/web spec.ports[0].targetPort: this is a number in quotes, so a name; found "8080"; fix: write the number 8080 without quotes',
        'Service/shop/web spec.ports[1].name: one of several ports needs a name',
        'Service/shop/web spec.ports[1].name: another port has this name; found "a"',
        'Service/shop/web spec.ports[1].port: another port has this number; found 80',
        'Service/shop/web spec.ports[0].name: this is not a name for a port of a Service; found "http_main"; accepted lower-case letters, digits and "-", a letter or digit at both ends, at most 63 characters; fix: such as "http-main"',
        'Service/shop/web spec.ports[0].nodePort: a Service of type ClusterIP has no ports of nodes; found 30000',
        'Service/shop/web spec.ports[0].nodePort: nodePort is out of range; found 8080; accepted 30000 to 32767',
        'Service/shop/web spec.clusterIP: a Service of type LoadBalancer cannot be headless; found "None"',
        'Service/shop/web spec.externalName: a Service of type ExternalName names a host',
        'Service/shop/web spec.externalName: this is not a DNS name; found "https://a"; accepted a DNS name',
        'Service/shop/web spec.clusterIP: this is not an IP address; found "10.0.0.300"; accepted an IP address such as "10.0.0.1"',
        'Service/shop/web spec.externalIPs[0]: this is not an IP address; found "a.b"; accepted an IP address such as "10.0.0.1"',
        'Service/shop/web spec.loadBalancerSourceRanges: a Service of type ClusterIP does not have this; found ["10.0.0.0/8"]',
        'Service/shop/web spec.loadBalancerSourceRanges[0]: this is not a network; found "10.0.0.0"; accepted a network such as "10.0.0.0/16"',
        'Service/shop/web spec.loadBalancerClass: a Service of type ClusterIP does not have this; found "a/b"',
        'Service/shop/web spec.externalTrafficPolicy: nothing from outside reaches a Service of this type; found "Local"',
        'Service/shop/web spec.sessionAffinityConfig.clientIP.timeoutSeconds: timeoutSeconds is out of range; found 86401; accepted 1 to 86400',
        'Service/shop/web spec.trafficDistribution: this is no way to distribute traffic; found "Near"; accepted PreferClose, PreferSameZone, PreferSameNode',
      ],
    },
    {
      yaml: service(`trafficDistribution: PreferSameZone, ${port}`),
      target: { kubernetesVersion: '1.33' },
      says: [
        'Service/shop/web spec.trafficDistribution: this is no way to distribute traffic; found "PreferSameZone"; accepted PreferClose',
      ],
    },
  ],
  doesNotApply: [{ yaml: object('serving.knative.dev/v1', 'Service', 'spec: { template: {} }') }],
};
