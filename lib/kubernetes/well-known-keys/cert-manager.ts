import type { KeyFamily } from './key-family';
import { words } from './words';

export const certManager: KeyFamily = {
  prefix: 'cert-manager.io',
  names: words(`
  allow-direct-injection alt-names certificate-name certificate-revision cluster-issuer common-name disable-validation duration
  email-sans inject-apiserver-ca inject-ca-from inject-ca-from-secret ip-sans issue-temporary-certificate issuer
  issuer-group issuer-kind issuer-name next-private-key private-key-algorithm private-key-encoding private-key-hash
  private-key-rotation-policy private-key-secret-name private-key-size renew-before renew-before-percentage
  revision-history-limit secret-template subject-countries subject-localities subject-organizationalunits
  subject-organizations subject-postalcodes subject-provinces subject-serialnumber subject-streetaddresses uri-sans
  usages
`),
  source: 'https://cert-manager.io/docs/reference/annotations/',
};
