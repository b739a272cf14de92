import { missingReference } from './missing-reference';

export const secretMissing = missingReference({
  code: 'SECRET_MISSING',
  severity: 'error',
  title: 'every Secret that is read exists',
  why: 'A pod that names a Secret which is not there never starts, and an Ingress serves a certificate that no browser trusts. A Secret counts as there when it is declared, or made by an ExternalSecret, a SealedSecret, a Certificate or an Ingress with an issuer among the objects. A Secret that people make by hand is not known here and is reported: let an ExternalSecret make it.',
  fix: 'Correct the name, add an ExternalSecret that makes the Secret in the same namespace, or say `optional: true` where the pod works without it.',
  sources: ['https://kubernetes.io/docs/concepts/configuration/secret/#restriction-secret-must-exist'],
  to: ['Secret'],
  group: '',
  maker: 'let an ExternalSecret make',
  notFrom: ['PersistentVolume'], // its namespace is not the volume's own
});
