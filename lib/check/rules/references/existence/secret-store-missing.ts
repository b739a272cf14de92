import { missingReference } from './missing-reference';

export const secretStoreMissing = missingReference({
  code: 'SECRET_STORE_MISSING',
  severity: 'error',
  title: 'every SecretStore that an ExternalSecret reads from exists',
  why: 'An ExternalSecret whose store does not exist never makes its Secret, so the pods that read it never start. A SecretStore must be in the namespace of the ExternalSecret; a ClusterSecretStore is reported only when the objects declare others.',
  fix: 'Correct the name or the kind of the store, or declare it.',
  sources: ['https://external-secrets.io/latest/api/externalsecret/'],
  to: ['SecretStore', 'ClusterSecretStore'],
});
