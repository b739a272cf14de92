import type { ObjectRule } from '../../rule';
import { writtenSecrets } from './written-secrets';

export const secretKeyWithValue: ObjectRule = {
  scope: 'object',
  code: 'SECRET_KEY_WITH_VALUE',
  severity: 'error',
  title: 'no variable, key or option that is called like a secret has its value in Git',
  why: 'What stands in a ConfigMap, a variable, an argument or an annotation is in Git for good and open to everybody who may read the object. Numbers, switches, paths and references under such a name are not asked, nor names that say something about a secret, such as TOKEN_TTL.',
  fix: 'keep the value in the secret store, and name it by an ExternalSecret; if it is no secret, choose another name',
  sources: [
    'Trivy KSV-0109, 01010',
    'kubescape C-0012',
    'kube-linter env-var-secret',
    'Polaris sensitiveContainerEnvVar',
  ],
  check: writtenSecrets({
    by: 'name',
    message: 'the value of a secret stands in the object',
    fix: 'keep it in the secret store',
  }),
};
