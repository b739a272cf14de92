import { missingReference } from './missing-reference';

export const ingressServiceMissing = missingReference({
  code: 'INGRESS_SERVICE_MISSING',
  severity: 'error',
  title: 'every Service behind an Ingress or a route exists',
  why: "An Ingress whose Service does not exist answers with 503, and the AWS load balancer controller stops updating every Ingress of the same group. A Service is only found in the Ingress's own namespace.",
  fix: 'Correct the name, or add the Service to the namespace of the Ingress.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#resource-backend'],
  to: ['Service'],
  group: '',
  from: ['Ingress', 'HTTPRoute', 'GRPCRoute'],
});
