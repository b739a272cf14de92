import { fieldAt, listOf, numberOf, scalarsOf, textOf, textsOf } from '../../manifest';
import type { Fact, FactReader } from './fact';

/** An Ingress of Kubernetes. */
export interface IngressFact extends Fact {
  readonly className?: string | undefined;
  readonly annotations: { readonly [key: string]: string };
  readonly routes: readonly RouteFact[];
  /** Hosts that a `tls` entry covers. */
  readonly tlsHosts: readonly string[];
}

/** One host and path, and the Service behind it. */
export interface RouteFact {
  /** Where it stands in the object. */
  readonly field: string;
  /** Empty: every host. */
  readonly host: string;
  readonly path: string;
  readonly pathType: string;
  readonly service?: { readonly name: string; readonly port: string | number } | undefined;
}

export const readIngresses: FactReader<IngressFact> = ({ body }, object) => {
  if (body.kind !== 'Ingress') return [];
  const spec = body['spec'];
  return [
    {
      object,
      className: textOf(fieldAt(spec, 'ingressClassName')),
      annotations: textsOf(body.metadata.annotations),
      routes: [...defaultRoute(spec), ...listOf(fieldAt(spec, 'rules')).flatMap(routesOf)],
      tlsHosts: listOf(fieldAt(spec, 'tls')).flatMap((tls) => scalarsOf(fieldAt(tls, 'hosts'))),
    },
  ];
};

function defaultRoute(spec: unknown): RouteFact[] {
  const backend = fieldAt(spec, 'defaultBackend');
  if (backend === undefined) return [];
  return [{ field: 'spec.defaultBackend', host: '', path: '/', pathType: 'Prefix', service: serviceOf(backend) }];
}

function routesOf(rule: unknown, ruleIndex: number): RouteFact[] {
  return listOf(fieldAt(rule, 'http', 'paths')).map((path, index) => ({
    field: `spec.rules[${ruleIndex}].http.paths[${index}]`,
    host: textOf(fieldAt(rule, 'host')) ?? '',
    path: textOf(fieldAt(path, 'path')) ?? '/',
    pathType: textOf(fieldAt(path, 'pathType')) ?? '',
    service: serviceOf(fieldAt(path, 'backend')),
  }));
}

function serviceOf(backend: unknown): RouteFact['service'] {
  const name = textOf(fieldAt(backend, 'service', 'name'));
  const port = fieldAt(backend, 'service', 'port');
  if (name === undefined) return undefined;
  return { name, port: textOf(fieldAt(port, 'name')) ?? numberOf(fieldAt(port, 'number')) ?? '' };
}
