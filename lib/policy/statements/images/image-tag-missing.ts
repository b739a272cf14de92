import { textOf } from '../../../manifest';
import { eachContainer } from '../../pods';
import type { PolicyStatement } from '../../statement';

const tagged = '^([^@]*/)?[^@/:]+:[^@/:]+(@.*)?$';
const latest = ':latest(@.*)?$';
const isTagged = new RegExp(tagged);
const isLatest = new RegExp(latest);

/** A digest tells a machine what runs; people read the tag. */
export const imageTagMissing: PolicyStatement = {
  code: 'IMAGE_TAG_MISSING',
  severity: 'warning',
  title: 'every image has a tag that names its version',
  why: 'No tag means latest, and latest says nothing: neither people nor scanners can tell which version runs, and a rollback has no name to go back to. The tag stands beside the digest.',
  fix: 'name the version: repository:1.2.3@sha256:...',
  sources: ['kube-linter latest-tag', 'kube-score container-image-tag', 'Trivy KSV-0013', 'Checkov CKV_K8S_14'],
  subject: 'pods',
  check: eachContainer(({ path, fields }) => {
    const image = textOf(fields['image']) ?? '';
    if (image === '' || (isTagged.test(image) && !isLatest.test(image))) return undefined;
    return {
      field: `${path}.image`,
      message: isLatest.test(image) ? 'the tag latest names no version' : 'the image has no tag',
      found: image,
      fix: 'name the version as its tag',
    };
  }),
  cel: {
    expression: `variables.containers.all(c, c.?image.orValue('') == '' || (c.image.matches('${tagged}') && !c.image.matches('${latest}')))`,
    message: 'images must have a tag other than latest',
  },
};
