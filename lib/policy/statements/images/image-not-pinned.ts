import { textOf } from '../../../manifest';
import { eachContainer } from '../../pods';
import type { PolicyStatement } from '../../statement';

const pinned = '@sha256:[a-f0-9]{64}$';
const isPinned = new RegExp(pinned);

/** A tag can be moved, a digest cannot. */
export const imageNotPinned: PolicyStatement = {
  code: 'IMAGE_NOT_PINNED',
  severity: 'error',
  title: 'every image is pinned by its digest',
  why: 'A tag may point to something else tomorrow: two pods of one workload then run different programs, and nobody reviewed the second one. A digest names one content for good.',
  fix: 'append the digest to the image: repository:tag@sha256:...',
  sources: ['Checkov CKV_K8S_43', 'SLSA', 'kubernetes.io/docs/concepts/containers/images/#image-names'],
  subject: 'pods',
  check: eachContainer(({ path, fields }) => {
    const image = textOf(fields['image']) ?? '';
    if (image === '' || isPinned.test(image)) return undefined;
    return {
      field: `${path}.image`,
      message: 'the image is not pinned by a digest',
      found: image,
      accepted: 'repository:tag@sha256:<64 hex digits>',
      fix: 'append the digest of the image',
    };
  }),
  cel: {
    expression: `variables.containers.all(c, c.?image.orValue('') == '' || c.image.matches('${pinned}'))`,
    message: 'images must be pinned by digest',
  },
};
