import { namespacedKinds } from '../../kinds';
import { nameOf, namespaceOf } from '../../metadata';
import type { PolicyStatement } from '../../statement';

/** The namespace of everything that forgot to name one. */
export const defaultNamespaceUsed: PolicyStatement = {
  code: 'DEFAULT_NAMESPACE_USED',
  severity: 'warning',
  title: 'nothing is put into the namespace default',
  why: 'What lives in default has no quota, no Pod Security level and no network policy of its own, and shares its service account with all who forgot a namespace. An object without namespace is not judged: often the command that applies it names one.',
  fix: 'name a namespace of its own in metadata.namespace',
  sources: ['Checkov CKV_K8S_21', 'kube-linter use-namespace', 'CIS 5.7.4', 'Kyverno disallow-default-namespace'],
  subject: namespacedKinds,
  check: ({ body }) =>
    namespaceOf(body) === 'default' && nameOf(body) !== 'default' && nameOf(body) !== 'kubernetes'
      ? [
          {
            field: 'metadata.namespace',
            message: 'the object lives in the namespace of everybody',
            found: 'default',
            fix: 'name a namespace of its own',
          },
        ]
      : [],
  cel: {
    // the account default and the Service kubernetes are made by the cluster
    expression:
      "object.metadata.?namespace.orValue('') != 'default' || object.metadata.name in ['default', 'kubernetes']",
    message: 'the namespace default must not be used',
  },
};
