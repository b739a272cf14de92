import { missingReference } from './missing-reference';

export const issuerMissing = missingReference({
  code: 'ISSUER_MISSING',
  severity: 'error',
  title: 'every issuer that a Certificate names exists',
  why: 'A Certificate whose issuer does not exist is never issued, and its Secret never made. An Issuer must be in the namespace of the Certificate; a ClusterIssuer is reported only when the objects declare others.',
  fix: 'Correct the name or the kind, or declare the issuer.',
  sources: ['https://cert-manager.io/docs/usage/certificate/'],
  to: ['Issuer', 'ClusterIssuer'],
  group: 'cert-manager.io',
});
