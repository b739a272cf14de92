import { textOf } from '../../../manifest';
import { eachContainer } from '../../pods';
import type { PolicyStatement } from '../../statement';

/** The first part of an image is a registry when it looks like a host; otherwise it is Docker Hub. */
const registry = '^([^/]*[.:][^/]*|localhost)/';
const namesRegistry = new RegExp(registry);

/** Which registries are trusted is the site's decision. */
export const imageRegistryNotAllowed: PolicyStatement = {
  code: 'IMAGE_REGISTRY_NOT_ALLOWED',
  severity: 'error',
  title: 'images come from the registries that the platform trusts',
  why: 'Images of other registries are not scanned and not replicated here: they may be taken over, deleted or throttled by somebody else. Nothing is judged where the platform names no registries.',
  fix: 'copy the image to one of the registries, or add the registry to those of the platform',
  sources: ['Trivy KSV-0125', 'kubescape C-0078', 'Kyverno restrict-image-registries'],
  subject: 'pods',
  check: eachContainer(({ path, fields }, _pod, { registries = [] }) => {
    const image = textOf(fields['image']) ?? '';
    if (image === '' || registries.length === 0) return undefined;
    const name = fullName(image);
    if (registries.some((allowed) => name.startsWith(`${allowed}/`))) return undefined;
    return {
      field: `${path}.image`,
      message: 'the image comes from a registry that is not trusted',
      found: image,
      accepted: registries.join(', '),
      fix: 'copy the image to a trusted registry',
    };
  }),
  cel: {
    expression:
      "size(variables.registries) == 0 || variables.containers.all(c, c.?image.orValue('') == '' || variables.registries.exists(r, " +
      `(c.image.matches('${registry}') ? c.image : 'docker.io/' + (c.image.contains('/') ? '' : 'library/') + c.image).startsWith(r + '/')))`,
    message: 'images must come from the registries of the platform',
  },
};

function fullName(image: string): string {
  if (namesRegistry.test(image)) return image;
  return image.includes('/') ? `docker.io/${image}` : `docker.io/library/${image}`;
}
