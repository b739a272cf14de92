import type { RuleCases } from '../../rule-cases';
import { all, clusterObject } from './objects';

const ingressClass = (fields: string): string =>
  clusterObject('networking.k8s.io/v1', 'IngressClass', `spec: { ${fields} }`);
const parameters = (fields: string): string =>
  ingressClass(
    `controller: ingress.k8s.aws/alb, parameters: { apiGroup: elbv2.k8s.aws, kind: IngressClassParams, ${fields} }`,
  );

export const cases: RuleCases = {
  code: 'INGRESS_CLASS_INVALID',
  passes: [{ yaml: all(ingressClass('controller: ingress.k8s.aws/alb'), parameters('name: alb')) }],
  fails: [
    {
      yaml: all(
        ingressClass(''),
        ingressClass('controller: alb'),
        parameters('name: a/b'),
        parameters('name: alb, scope: Namespace'),
        parameters('name: alb, scope: Namespaced'),
      ),
      says: [
        'IngressClass/web spec.controller: the class has no controller',
        'IngressClass/web spec.controller: this is not a controller; found "alb"; accepted a domain and a path, such as "ingress.k8s.aws/alb"',
        'IngressClass/web spec.parameters.name: this is not a name; found "a/b"; accepted any text but "." and "..", without "/" and "%"; fix: such as "a-b"',
        'IngressClass/web spec.parameters.namespace: parameters of a namespace need its name',
        'IngressClass/web spec.parameters.scope: this is no scope of parameters; found "Namespaced"; accepted Cluster, Namespace; fix: did you mean "Namespace"?',
      ],
    },
  ],
  doesNotApply: [
    { yaml: clusterObject('gateway.networking.k8s.io/v1', 'GatewayClass', 'spec: { controllerName: alb }') },
  ],
};
