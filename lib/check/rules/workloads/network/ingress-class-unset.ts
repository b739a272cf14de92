import { fieldAt, textsOf } from '../../../../manifest';
import { ofKind } from '../of-kind';

const annotation = 'kubernetes.io/ingress.class';

export const ingressClassUnset = ofKind(
  {
    code: 'INGRESS_CLASS_UNSET',
    severity: 'warning',
    title: 'every Ingress names its class',
    why:
      'Without a class the default class of the cluster serves the Ingress; where there is none, nobody does, and ' +
      'nothing says so. Which one that is can change with the next controller that is installed.',
    fix: 'Set spec.ingressClassName.',
    sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#default-ingress-class'],
  },
  ['networking.k8s.io/Ingress'],
  (body) => {
    const named = fieldAt(body, 'spec', 'ingressClassName') ?? textsOf(body.metadata.annotations)[annotation];
    if (named !== undefined && named !== '') return [];
    return [
      {
        field: 'spec.ingressClassName',
        message: 'the Ingress names no class, so perhaps no controller serves it',
        accepted: 'the name of an IngressClass, such as alb',
        fix: 'set ingressClassName',
      },
    ];
  },
);
