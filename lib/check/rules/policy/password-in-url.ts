import type { ObjectRule } from '../../rule';
import { writtenSecrets } from './written-secrets';

export const passwordInUrl: ObjectRule = {
  scope: 'object',
  code: 'PASSWORD_IN_URL',
  severity: 'error',
  title: 'no address carries its password',
  why: 'Addresses are logged, shown in error messages and handed to libraries, with the password in them. In an object they are in Git for good.',
  fix: 'keep the whole address in the secret store, or put the password in by a variable of the program',
  sources: ['OWASP Secrets Management Cheat Sheet', 'CWE-522'],
  check: writtenSecrets({
    by: 'url',
    message: 'an address carries its password',
    fix: 'keep the address in the secret store',
  }),
};
