import { fieldAt, listOf, textOf } from '../../../manifest';
import { eachContainer } from '../../pods';
import type { PolicyStatement } from '../../statement';

/** Variables are read by every library and printed by many. */
export const secretInEnvironment: PolicyStatement = {
  code: 'SECRET_IN_ENVIRONMENT',
  severity: 'warning',
  title: 'secrets are mounted as files, not put into variables',
  why: 'Variables go to every child process, into crash reports and debug pages, and do not change when the secret is rotated. A file does none of that.',
  fix: 'mount the Secret, or a projected volume of it, and give the path to the program',
  sources: ['Checkov CKV_K8S_35', 'kubescape C-0207', 'kube-linter read-secret-from-env-var'],
  subject: 'pods',
  check: eachContainer(({ path, fields }) => {
    const single = listOf(fields['env']).flatMap((variable, index) => {
      const source = fieldAt(variable, 'valueFrom', 'secretKeyRef');
      return source === undefined ? [] : [{ place: `env[${index}]`, name: textOf(fieldAt(variable, 'name')) ?? '' }];
    });
    const whole = listOf(fields['envFrom']).flatMap((source, index) => {
      const name = textOf(fieldAt(source, 'secretRef', 'name'));
      return name === undefined ? [] : [{ place: `envFrom[${index}]`, name: `Secret ${name}` }];
    });
    return [...single, ...whole].map(({ place, name }) => ({
      field: `${path}.${place}`,
      message: 'a secret becomes a variable',
      found: name,
      fix: 'mount it as a file',
    }));
  }),
  cel: {
    expression:
      'variables.containers.all(c, c.?env.orValue([]).all(e, !e.?valueFrom.secretKeyRef.hasValue()) && c.?envFrom.orValue([]).all(e, !has(e.secretRef)))',
    message: 'secrets must be mounted as files',
  },
};
