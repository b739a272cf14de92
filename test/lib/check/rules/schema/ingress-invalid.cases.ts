import type { RuleCases } from '../../rule-cases';
import { all, object } from './objects';

const ingress = (fields: string): string => object('networking.k8s.io/v1', 'Ingress', `spec: { ${fields} }`);
const backend = 'backend: { service: { name: web, port: { number: 80 } } }';
const rule = (fields: string, host = 'a.example.com'): string =>
  ingress(`rules: [{ host: "${host}", http: { paths: [{ ${fields} }] } }]`);
const to = (service: string): string => rule(`path: /, pathType: Prefix, backend: { ${service} }`);
const path = (text: string): string => rule(`path: "${text}", pathType: Prefix, ${backend}`);
const host = (text: string): string => rule(`path: /, pathType: Prefix, ${backend}`, text);

export const cases: RuleCases = {
  code: 'INGRESS_INVALID',
  passes: [
    {
      yaml: all(
        path('/orders'),
        host('*.example.com'),
        rule(`pathType: ImplementationSpecific, ${backend}`),
        ingress('defaultBackend: { resource: { kind: Bucket, name: a } }'),
        ingress(
          'defaultBackend: { service: { name: web, port: { name: http } } }, tls: [{ hosts: [a.b], secretName: web }]',
        ),
      ),
    },
  ],
  fails: [
    {
      yaml: all(
        ingress(''),
        ingress('rules: [{ http: { paths: [] } }]'),
        path('orders'),
        path('/a//b'),
        path('/a/..'),
        rule(`path: a, pathType: ImplementationSpecific, ${backend}`),
        host('A.example.com'),
        host('a.*.com'),
        host('10.0.0.1'),
        to(''),
        to('service: { name: web, port: { number: 80, name: http } }'),
        to('service: { name: web }'),
        to('service: { name: Web, port: { number: 80 } }'),
        to('service: { name: web, port: { number: 70000 } }'),
        to('service: { name: web, port: { name: http_main } }'),
        ingress(
          'defaultBackend: { service: { name: web, port: { number: 80 } }, resource: { kind: Bucket, name: a } }',
        ),
        ingress('defaultBackend: { service: { name: web, port: { number: 80 } } }, tls: [{ hosts: ["*"] }]'),
        ingress('defaultBackend: { resource: { kind: Bucket, name: "" } }'),
        ingress('ingressClassName: A, defaultBackend: { service: { name: web, port: { number: 80 } } }'),
        path('/')
          .replace('name: web', 'name: web, annotations: { kubernetes.io/ingress.class: alb }')
          .replace('rules:', 'ingressClassName: nginx, rules:'),
      ),
      says: [
        'Ingress/shop/web spec: the Ingress has neither rules nor a defaultBackend; found {}',
        'Ingress/shop/web spec.rules[0].http.paths: the rule has no path; found []',
        'Ingress/shop/web spec.rules[0].http.paths[0].path: the path is not absolute; found "orders"; accepted a path that starts with "/"',
        'Ingress/shop/web spec.rules[0].http.paths[0].path: the path has "//" in it; found "/a//b"',
        'Ingress/shop/web spec.rules[0].http.paths[0].path: the path has "/.." in it; found "/a/.."',
        'Ingress/shop/web spec.rules[0].http.paths[0].path: the path is not absolute; found "a"; accepted a path that starts with "/"',
        'Ingress/shop/web spec.rules[0].host: this is not a host; found "A.example.com"; accepted a lower-case DNS name such as "api.example.com", or with a wildcard as its first part, such as "*.example.com"; fix: such as "a.example.com"',
        'Ingress/shop/web spec.rules[0].host: this is not a host; found "a.*.com"; accepted a lower-case DNS name such as "api.example.com", or with a wildcard as its first part, such as "*.example.com"',
        'Ingress/shop/web spec.rules[0].host: a host is a DNS name, not an address; found "10.0.0.1"; accepted a lower-case DNS name such as "api.example.com", or with a wildcard as its first part, such as "*.example.com"',
        'Ingress/shop/web spec.rules[0].http.paths[0].backend: there is no backend; accepted one of service, resource',
        'Ingress/shop/web spec.rules[0].http.paths[0].backend.service.port: there is more than one port of the Service; found name, number; accepted one of name, number',
        'Ingress/shop/web spec.rules[0].http.paths[0].backend.service.port: there is no port of the Service; accepted one of name, number',
        'Ingress/shop/web spec.rules[0].http.paths[0].backend.service.name: this is not a name of a Service; found "Web"; accepted lower-case letters, digits and "-", a letter or digit at both ends, at most 63 characters; fix: such as "web"',
        'Ingress/shop/web spec.rules[0].http.paths[0].backend.service.port.number: number is out of range; found 70000; accepted 1 to 65535',
        'Ingress/shop/web spec.rules[0].http.paths[0].backend.service.port.name: this is not a name for a port; found "http_main"; accepted lower-case letters, digits and single "-" between them, at least one letter, at most 15 characters; fix: such as "http-main"',
        'Ingress/shop/web spec.defaultBackend: there is more than one backend; found service, resource; accepted one of service, resource',
        'Ingress/shop/web spec.tls[0].hosts[0]: this is not a host; found "*"; accepted a lower-case DNS name such as "api.example.com", or with a wildcard as its first part, such as "*.example.com"',
        'Ingress/shop/web spec.defaultBackend.resource.name: the backend is not named in full; found ""',
        'Ingress/shop/web spec.ingressClassName: this is not a name of a class; found "A"; accepted lower-case letters, digits, "-" and ".", a letter or digit at both ends of each part, at most 253 characters; fix: such as "a"',
        'Ingress/shop/web metadata.annotations["kubernetes.io/ingress.class"]: the annotation names another class than ingressClassName; found "alb"',
      ],
    },
  ],
  doesNotApply: [{ yaml: object('traefik.io/v1alpha1', 'IngressRoute', 'spec: { routes: [] }') }],
};
