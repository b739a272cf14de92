import type { Reference } from './reference';

const issuers = ['Issuer', 'ClusterIssuer'];
const certManager = 'cert-manager.io';

const signers = issuers.map((to): Reference => ({
  to,
  toGroup: certManager,
  clusterWide: to.startsWith('Cluster'),
  from: ['Certificate', 'CertificateRequest'],
  holder: 'spec/issuerRef',
  key: 'name',
  kindKey: 'kind',
}));

/** An Ingress or Gateway that asks for a certificate. */
const askedFor = [
  ['Issuer', 'issuer'],
  ['ClusterIssuer', 'cluster-issuer'],
].map(([to = '', word]): Reference => ({
  to,
  toGroup: certManager,
  clusterWide: to.startsWith('Cluster'),
  from: ['Ingress', 'Gateway'],
  holder: 'metadata/annotations',
  key: `${certManager}/${word}`,
  onlyFollows: true,
}));

/** Where an issuer has its credentials (cert-manager 1.18, pkg/apis/certmanager/v1/types_issuer.go and acme/v1). */
const credentials = [
  'acme/privateKeySecretRef',
  'acme/externalAccountBinding/keySecretRef',
  'vault/caBundleSecretRef',
  'vault/clientCertSecretRef',
  'vault/clientKeySecretRef',
  'vault/auth/tokenSecretRef',
  'vault/auth/appRole/secretRef',
  'vault/auth/kubernetes/secretRef',
  'venafi/tpp/credentialsRef',
  'venafi/tpp/caBundleSecretRef',
  'venafi/cloud/apiTokenSecretRef',
  ...[
    'route53/accessKeyIDSecretRef',
    'route53/secretAccessKeySecretRef',
    'cloudflare/apiTokenSecretRef',
    'cloudflare/apiKeySecretRef',
    'cloudDNS/serviceAccountSecretRef',
    'azureDNS/clientSecretSecretRef',
    'digitalocean/tokenSecretRef',
    'rfc2136/tsigSecretSecretRef',
    'acmeDNS/accountSecretRef',
    'akamai/clientTokenSecretRef',
    'akamai/clientSecretSecretRef',
    'akamai/accessTokenSecretRef',
  ].map((path) => `acme/solvers/dns01/${path}`),
];

/**
 * What cert-manager's resources name. It makes most of their Secrets itself, and those of a ClusterIssuer lie where
 * cert-manager is told, so none is needed.
 */
export const certificateReferences: readonly Reference[] = [
  ...signers,
  ...askedFor,
  { to: 'Secret', from: ['Certificate'], holder: 'spec', key: 'secretName', onlyFollows: true },
  ...['jks', 'pkcs12'].map((store): Reference => ({
    to: 'Secret',
    from: ['Certificate'],
    holder: `spec/keystores/${store}/passwordSecretRef`,
    key: 'name',
    onlyFollows: true,
  })),
  { to: 'Secret', from: issuers, holder: 'spec/ca', key: 'secretName', onlyFollows: true },
  ...credentials.map((path): Reference => ({
    to: 'Secret',
    from: issuers,
    holder: `spec/${path}`,
    key: 'name',
    onlyFollows: true,
  })),
];
