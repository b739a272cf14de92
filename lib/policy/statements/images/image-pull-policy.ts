import { textOf } from '../../../manifest';
import { eachContainer } from '../../pods';
import type { PolicyStatement } from '../../statement';

const floating = /^[^@]*:latest$|^([^@/]*\/)*[^@/:]+$/;

/** A cached image needs no credentials. */
export const imagePullPolicy: PolicyStatement = {
  code: 'IMAGE_PULL_POLICY',
  severity: 'warning',
  title: 'every container asks the registry before it starts an image',
  why: 'Without Always a pod may start an image that some other pod left on the node, though it has no right to pull it. With a digest the question costs one request and no download.',
  fix: 'set imagePullPolicy to Always',
  sources: ['Checkov CKV_K8S_15', 'kube-score container-image-pull-policy', 'Polaris pullPolicyNotAlways', 'CIS 5.7'],
  subject: 'pods',
  check: eachContainer(({ path, fields }) => {
    const policy = textOf(fields['imagePullPolicy']) ?? defaultPolicy(textOf(fields['image']) ?? '');
    if (policy === 'Always') return undefined;
    return {
      field: `${path}.imagePullPolicy`,
      message: 'a node may start a copy that it kept of the image',
      found: policy,
      accepted: 'Always',
      fix: 'set it to Always',
    };
  }),
  cel: {
    // the API server has filled in its default before this is asked
    expression:
      "variables.containers.all(c, has(c.imagePullPolicy) ? c.imagePullPolicy == 'Always' : c.?image.orValue('').matches('^[^@]*:latest$|^([^@/]*/)*[^@/:]+$'))",
    message: 'imagePullPolicy must be Always',
  },
};

function defaultPolicy(image: string): string {
  return floating.test(image) ? 'Always' : 'IfNotPresent, by default';
}
