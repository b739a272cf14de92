import { fieldAt, listOf, textOf, type KubernetesObject } from '../../../../manifest';
import { albAnnotation, albField, albIngress, isAlb } from './alb';
import { ofKind } from '../of-kind';

export const loadBalancerActionMissing = ofKind(
  {
    code: 'LOAD_BALANCER_ACTION_MISSING',
    severity: 'error',
    title: 'an action that an Ingress of an AWS load balancer takes from an annotation is there',
    why:
      'A backend with the port name use-annotation is no Service: the controller looks for the annotation actions.<name>. ' +
      'Without it the whole group of Ingresses stays as it was, those of other services too.',
    fix: 'Write the annotation, under the name of the backend.',
    sources: [
      'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#actions',
    ],
  },
  ['networking.k8s.io/Ingress'],
  (body) => {
    const ingress = albIngress(body);
    if (!isAlb(ingress)) return [];
    return backendsOf(body).flatMap(({ field, service }) => {
      const name = textOf(fieldAt(service, 'name')) ?? '';
      const isAction = fieldAt(service, 'port', 'name') === 'use-annotation';
      if (!isAction || albAnnotation(ingress, `actions.${name}`) !== undefined) return [];
      return [
        {
          field,
          message: `no annotation says what the action "${name}" does`,
          found: name,
          accepted: albField(`actions.${name}`),
          fix: `write the annotation actions.${name}`,
        },
      ];
    });
  },
);

function backendsOf(body: KubernetesObject): readonly { readonly field: string; readonly service: unknown }[] {
  const inRules = listOf(fieldAt(body, 'spec', 'rules')).flatMap((rule, ruleIndex) =>
    listOf(fieldAt(rule, 'http', 'paths')).map((path, index) => ({
      field: `spec.rules[${ruleIndex}].http.paths[${index}].backend.service`,
      service: fieldAt(path, 'backend', 'service'),
    })),
  );
  return [
    { field: 'spec.defaultBackend.service', service: fieldAt(body, 'spec', 'defaultBackend', 'service') },
    ...inRules,
  ];
}
