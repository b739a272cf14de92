import { fieldAt } from '../../../manifest';
import { eachContainer, isForWindows } from '../../pods';
import { printValue } from '../../print-value';
import type { PolicyStatement } from '../../statement';

/** What cannot be written cannot be replaced by an intruder. */
export const rootFilesystemWritable: PolicyStatement = {
  code: 'ROOT_FILESYSTEM_WRITABLE',
  severity: 'warning',
  title: 'every container has a read-only root file system',
  why: 'On a writable root file system an intruder can replace programs and leave tools behind, and the program itself fills the disk of the node with files that nobody counts.',
  fix: 'set securityContext.readOnlyRootFilesystem to true, and mount an emptyDir with a sizeLimit where the program writes, such as /tmp',
  sources: ['Trivy KSV-0014', 'Checkov CKV_K8S_22', 'kubescape C-0017', 'kube-linter no-read-only-root-fs', 'NSA/CISA'],
  subject: 'pods',
  check: eachContainer(({ path, fields }, pod) => {
    const value = fieldAt(fields, 'securityContext', 'readOnlyRootFilesystem');
    if (value === true || isForWindows(pod)) return undefined;
    return {
      field: `${path}.securityContext.readOnlyRootFilesystem`,
      message: 'the container can write to its root file system',
      found: value === undefined ? 'nothing, which allows it' : printValue(value),
      fix: 'set it to true',
    };
  }),
  cel: {
    expression:
      'variables.isWindows || variables.containers.all(c, c.?securityContext.readOnlyRootFilesystem.orValue(false) == true)',
    message: 'every container must set securityContext.readOnlyRootFilesystem to true',
  },
};
