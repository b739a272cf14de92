import { fieldAt, type KubernetesObject } from '../../manifest';
import type { Fact, FactReader } from './fact';

/** A class that is taken wherever none is named. */
export interface DefaultFact extends Fact {
  /** Where it says so. */
  readonly field: string;
}

type Mark = readonly ['metadata', 'annotations', string] | readonly ['globalDefault'];

const annotation = (key: string): Mark => ['metadata', 'annotations', key];

const marks: { readonly [kind: string]: readonly Mark[] } = {
  StorageClass: [
    annotation('storageclass.kubernetes.io/is-default-class'),
    annotation('storageclass.beta.kubernetes.io/is-default-class'),
  ],
  IngressClass: [annotation('ingressclass.kubernetes.io/is-default-class')],
  PriorityClass: [['globalDefault']],
};

export const readDefaults: FactReader<DefaultFact> = ({ body }, object) => {
  const known = Object.hasOwn(marks, body.kind) ? marks[body.kind] : undefined;
  const mark = known?.find((path) => isMarked(body, path));
  if (mark === undefined) return [];
  return [{ object, field: mark.length === 1 ? mark[0] : `metadata.annotations["${mark[2]}"]` }];
};

/** Annotations are texts; only a priority has a field of its own. */
function isMarked(body: KubernetesObject, mark: Mark): boolean {
  return fieldAt(body, ...mark) === (mark.length === 1 ? true : 'true');
}
