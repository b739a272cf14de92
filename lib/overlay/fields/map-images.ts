import type { KubernetesObject } from '../../manifest';
import { isData, isKubernetesObject, isList, withKey } from '../plain-data';
import { updateField } from './update-field';

const containerLists: readonly string[] = ['containers', 'initContainers'];

/** Fields of image volumes, as kustomize v5.8.1 has them: api v0.21.1, builtinpluginconsts/images.go. */
const imageVolumes: readonly string[] = ['spec/volumes/image/reference', 'spec/template/spec/volumes/image/reference'];

/**
 * Changes every image of an object: in containers and init containers however deep they stand, so those of custom
 * resources too, and in image volumes. Definitions of custom resources only describe such fields and stay as they are.
 */
export function mapImages(body: KubernetesObject, change: (image: string) => string): KubernetesObject {
  if (body.kind === 'CustomResourceDefinition') return body;
  const update = (value: unknown): unknown => (typeof value === 'string' ? change(value) : value);
  const result = imageVolumes.reduce<unknown>(
    (value, path) => updateField(value, { path }, update),
    inContainers(body, update),
  );
  return isKubernetesObject(result) ? result : body;
}

function inContainers(value: unknown, update: (value: unknown) => unknown): unknown {
  if (isList(value)) return value.map((element) => inContainers(element, update));
  if (!isData(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const walked = inContainers(inner, update);
      return [
        key,
        containerLists.includes(key) && isList(walked) ? walked.map((one) => ofContainer(one, update)) : walked,
      ];
    }),
  );
}

function ofContainer(container: unknown, update: (value: unknown) => unknown): unknown {
  if (!isData(container) || container['image'] === undefined) return container;
  return withKey(container, 'image', update(container['image']));
}
