import { fieldAt, textOf } from '../../../../lib/manifest';
import { objectsOf } from '../read-sides';
import type { RenderedObject, Sides } from '../sides';

const prefix = 'alb.ingress.kubernetes.io/';

/** Every Ingress with what one annotation of the load balancer controller says; without those that say nothing. */
export function annotated(sides: Sides, annotation: string): readonly (RenderedObject & { readonly text: string })[] {
  return objectsOf(sides, 'Ingress').flatMap((object) => {
    const text = textOf(fieldAt(object.body, 'metadata', 'annotations', `${prefix}${annotation}`));
    return text === undefined ? [] : [{ ...object, text }];
  });
}
