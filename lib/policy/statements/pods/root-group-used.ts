import { fieldAt, listOf } from '../../../manifest';
import { eachSecurityContext } from '../../pods';
import type { PolicyStatement } from '../../statement';

/** Group 0 owns much of an image. */
export const rootGroupUsed: PolicyStatement = {
  code: 'ROOT_GROUP_USED',
  severity: 'warning',
  title: 'no container runs with the group of root',
  why: 'Files of group 0 are often writable for it, in images and on volumes, so the group undoes much of what runAsNonRoot brings.',
  fix: 'set runAsGroup and fsGroup to a number above 10000, and leave 0 out of supplementalGroups',
  sources: ['Trivy KSV-0116', 'kubescape C-0013'],
  subject: 'pods',
  check: eachSecurityContext(({ path, fields }) => {
    const single = ['runAsGroup', 'fsGroup'].filter((key) => fields[key] === 0).map((key) => `${path}.${key}`);
    const listed = listOf(fieldAt(fields, 'supplementalGroups')).flatMap((group, index) =>
      group === 0 ? [`${path}.supplementalGroups[${index}]`] : [],
    );
    return [...single, ...listed].map((field) => ({
      field,
      message: 'the container has the group of root',
      found: '0',
      fix: 'use a number above 10000, such as 10001',
    }));
  }),
  cel: {
    expression:
      'variables.securityContexts.all(s, s.?runAsGroup.orValue(1) != 0 && s.?fsGroup.orValue(1) != 0 && !(0 in s.?supplementalGroups.orValue([])))',
    message: 'runAsGroup, fsGroup and supplementalGroups may not be 0',
  },
};
