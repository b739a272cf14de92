import { missingKey } from './missing-key';

export const secretKeyMissing = missingKey({
  code: 'SECRET_KEY_MISSING',
  severity: 'error',
  title: 'every key that is read from a Secret is in it',
  why: 'A container whose variable reads a key that its Secret does not have waits with CreateContainerConfigError, and a volume with such an item is never mounted: the pod does not start. The keys of an ExternalSecret are those of its data and template; where it takes all that the store has, they are not known and not judged.',
  fix: 'Correct the key, add it to the ExternalSecret, or say `optional: true` where the pod works without it.',
  sources: [
    'https://kubernetes.io/docs/concepts/configuration/secret/#restriction-secret-must-exist',
    'https://external-secrets.io/latest/api/externalsecret/',
  ],
  kind: 'Secret',
});
