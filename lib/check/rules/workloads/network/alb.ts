import { fieldAt, textOf, textsOf, type KubernetesObject } from '../../../../manifest';

const prefix = 'alb.ingress.kubernetes.io/';

/** Whether the AWS Load Balancer Controller serves an Ingress, as far as it says so itself. */
export function isAlb({ className, annotations }: AlbIngress): boolean {
  return className === 'alb' || annotations['kubernetes.io/ingress.class'] === 'alb';
}

export interface AlbIngress {
  readonly className?: string | undefined;
  readonly annotations: { readonly [key: string]: string };
}

export function albIngress(body: KubernetesObject): AlbIngress {
  return {
    className: textOf(fieldAt(body, 'spec', 'ingressClassName')),
    annotations: textsOf(body.metadata.annotations),
  };
}

/** The value of one of the controller's annotations. */
export function albAnnotation({ annotations }: AlbIngress, name: string): string | undefined {
  return annotations[`${prefix}${name}`];
}

/** The field of one of the controller's annotations. */
export function albField(name: string): string {
  return `metadata.annotations["${prefix}${name}"]`;
}
