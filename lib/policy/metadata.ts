import { fieldAt, textOf, textsOf, type KubernetesObject } from '../manifest';

type Texts = { readonly [key: string]: string };

/** Labels of an object, whatever form its metadata has. */
export function labelsOf(body: KubernetesObject): Texts {
  return textsOf(fieldAt(body, 'metadata', 'labels'));
}

export function annotationsOf(body: KubernetesObject): Texts {
  return textsOf(fieldAt(body, 'metadata', 'annotations'));
}

export function nameOf(body: KubernetesObject): string {
  return textOf(fieldAt(body, 'metadata', 'name')) ?? '';
}

/** Absent too where the object has none, or where none is written. */
export function namespaceOf(body: KubernetesObject): string | undefined {
  return textOf(fieldAt(body, 'metadata', 'namespace'));
}
