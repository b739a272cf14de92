import { missingReference } from './missing-reference';

export const ingressClassMissing = missingReference({
  code: 'INGRESS_CLASS_MISSING',
  severity: 'warning',
  title: 'every IngressClass that Ingresses name exists',
  why: 'No controller looks at an Ingress of a class that does not exist, and nothing says so. IngressClasses belong to the whole cluster and usually come with the controller, so a name is reported only when the objects declare IngressClasses of their own.',
  fix: 'Correct the name, or declare the IngressClass.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class'],
  to: ['IngressClass'],
});
