import type { ObjectRule } from '../../rule';
import { writtenSecrets } from './written-secrets';

export const tokenInText: ObjectRule = {
  scope: 'object',
  code: 'TOKEN_IN_TEXT',
  severity: 'error',
  title: 'no known token or key stands in an object',
  why: 'Makers give tokens a form so that scanners find them, and so do thieves: a token of this form that reaches a repository is often used within minutes.',
  fix: 'withdraw the token where it was made, keep the new one in the secret store, and name it by an ExternalSecret',
  sources: ['gitleaks', 'GitHub secret scanning patterns', 'kubescape C-0012'],
  check: writtenSecrets({
    by: 'token',
    message: 'the object holds a secret of a known form',
    fix: 'withdraw it, and keep the new one in the secret store',
  }),
};
