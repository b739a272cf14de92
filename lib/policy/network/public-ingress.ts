import { fieldAt, textOf, type KubernetesObject } from '../../manifest';
import { annotationsOf } from '../metadata';

const albScheme = 'alb.ingress.kubernetes.io/scheme';
const oldClass = 'kubernetes.io/ingress.class';

/** Of nginx, and of the forks and releases that put a word before or behind it; `nginx-internal` is none. */
const publicClass = '^(public-|external-|ingress-)?nginx(-public|-external)?$';
const isPublicClass = new RegExp(publicClass);

/**
 * Whether the internet reaches an Ingress: the AWS Load Balancer Controller is told so, and nginx listens where its
 * Service does, which is public unless its class says otherwise. Other controllers say nothing here: not public.
 */
export function isPublicIngress(body: KubernetesObject): boolean {
  return annotationsOf(body)[albScheme] === 'internet-facing' || isPublicClass.test(ingressClass(body));
}

export function ingressClass(body: KubernetesObject): string {
  return textOf(fieldAt(body, 'spec', 'ingressClassName')) ?? annotationsOf(body)[oldClass] ?? '';
}

const classCel = `object.spec.?ingressClassName.orValue(object.metadata.?annotations[?'${oldClass}'].orValue(''))`;

export const isPublicIngressCel = `(object.metadata.?annotations[?'${albScheme}'].orValue('') == 'internet-facing' || ${classCel}.matches('${publicClass}'))`;
