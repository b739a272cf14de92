import type { KeyFamily } from './key-family';
import { words } from './words';

/** What begins with the name of a cloud belongs to its provider, and new ones come often. */
export const externalDns: KeyFamily = {
  prefix: 'external-dns.alpha.kubernetes.io',
  names: words(`
  access alias controller endpoints-type gateway-hostname-source hostname ingress ingress-hostname-source
  internal-hostname record-type set-identifier target ttl
`),
  free: ['aws-', 'azure-', 'cloudflare-', 'coredns-', 'google-', 'ibmcloud-', 'ovh-', 'pihole-', 'scw-', 'webhook-'],
  source: 'https://kubernetes-sigs.github.io/external-dns/latest/docs/annotations/annotations/',
};
