import type { ObjectRule } from '../../rule';
import { writtenSecrets } from './written-secrets';

export const randomText: ObjectRule = {
  scope: 'object',
  code: 'RANDOM_TEXT',
  severity: 'warning',
  title: 'no text that looks like a key stands in an object',
  why: 'A long word in which upper case, lower case and figures take turns by chance was made by a machine, mostly as a key. Checksums, identifiers, certificates and public keys are not asked.',
  fix: 'if it is a key, keep it in the secret store; if it is public, say so in its name: ..._ID, ..._HASH, ..._PUBLIC_KEY',
  sources: ['gitleaks generic-api-key', 'truffleHog entropy'],
  check: writtenSecrets({
    by: 'chance',
    message: 'the text looks like a key',
    fix: 'keep it in the secret store, or say by its name that it is public',
  }),
};
