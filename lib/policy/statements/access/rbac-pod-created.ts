import { grantStatement } from '../../access/grant-statement';
import { roleKinds } from '../../kinds';
import { rbacGoodPractices } from '../../sources';
import type { PolicyStatement } from '../../statement';

/** Pods by hand go around every review. */
export const rbacPodCreated: PolicyStatement = {
  code: 'RBAC_POD_CREATED',
  severity: 'warning',
  title: 'no role creates pods by hand',
  why: 'Who may create a pod may mount every secret and every service account of the namespace. Deployers need workloads such as Deployments, which Git and its reviews know; pods on their own come and go unseen.',
  fix: 'give the right to create workloads instead',
  sources: [rbacGoodPractices, 'CIS 5.1.4', 'kube-linter access-to-create-pods'],
  subject: roleKinds,
  ...grantStatement({
    groups: [''],
    resources: ['pods'],
    verbs: ['create'],
    message: 'the role creates pods by hand',
    fix: 'give the right to create workloads instead',
  }),
};
