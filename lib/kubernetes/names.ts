import { memoised } from './memo';

/** What Kubernetes accepts as one sort of name: the test, and the same in words for an error message. */
export interface NameRule {
  readonly accepts: (text: string) => boolean;
  readonly accepted: string;
}

// Sources: k8s.io/apimachinery/pkg/util/validation and k8s.io/apimachinery/pkg/api/validation
const label = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
const subdomain = `${label}(?:\\.${label})*`;
const qualifiedName = '(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';

/** Names of namespaces, containers and volumes (RFC 1123 label). */
export const dnsLabel = rule(
  label,
  63,
  'lower-case letters, digits and "-", a letter or digit at both ends, at most 63 characters',
);

/** Names of most objects (RFC 1123 subdomain). Each part may be longer than a DNS label, as in Kubernetes. */
export const dnsSubdomain = rule(
  subdomain,
  253,
  'lower-case letters, digits, "-" and ".", a letter or digit at both ends of each part, at most 253 characters',
);

/** Names of Services (RFC 1035 label): a DNS label that starts with a letter. */
export const serviceName = rule(
  '[a-z](?:[-a-z0-9]*[a-z0-9])?',
  63,
  'lower-case letters, digits and "-", first a letter, last a letter or digit, at most 63 characters',
);

/** Names of ports (RFC 6335 service name). */
export const portName = rule(
  '(?!.*--)(?=.*[a-z])[a-z0-9](?:[-a-z0-9]*[a-z0-9])?',
  15,
  'lower-case letters, digits and single "-" between them, at least one letter, at most 15 characters',
);

/** Names of environment variables that every shell and every Kubernetes version takes. */
export const environmentVariable = rule(
  '[A-Za-z_][A-Za-z0-9_]*',
  Infinity,
  'letters, digits and "_", not starting with a digit',
);

/** Keys of labels, annotations and taints: an optional DNS prefix and "/" before the name. */
export const labelKey: NameRule = {
  accepts: memoised((text) => {
    const [prefix, name, ...rest] = text.includes('/') ? text.split('/') : [undefined, text];
    const prefixFits = prefix === undefined || dnsSubdomain.accepts(prefix);
    return prefixFits && rest.length === 0 && name !== undefined && name !== '' && labelValue.accepts(name);
  }),
  accepted:
    'letters, digits, "-", "_" and ".", a letter or digit at both ends, at most 63 characters, optionally after a DNS prefix and "/"',
};

/** Values of labels; empty is fine. */
export const labelValue = rule(
  `(?:${qualifiedName})?`,
  63,
  'empty, or letters, digits, "-", "_" and ".", a letter or digit at both ends, at most 63 characters',
);

/** Keys of ConfigMaps, which become file names. */
export const configMapKey = rule(
  '(?!\\.$|\\.\\.)[-._a-zA-Z0-9]+',
  253,
  'letters, digits, "-", "_" and ".", not "." and not starting with "..", at most 253 characters',
);

/** Keys of Secrets: as those of ConfigMaps. */
export const secretKey = configMapKey;

/** Paths in a container, such as a mount path, which must not hold ":" either. */
export const absolutePath = rule(
  '(?!.*\\/\\.{1,2}(?:\\/|$))(?:\\/[^\\/:\\0-\\x1f]+)*\\/?',
  4096,
  'an absolute path such as "/var/data", without ":", "//" and parts that are "." or ".."',
  1,
);

/** A DNS name of at least two labels, as certificates and Ingress rules need it: no wildcard, no address. */
export const hostName = rule(
  `(?:[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?\\.)+(?!\\d+$)[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?`,
  253,
  'a lower-case DNS name of at least two parts such as "api.example.com", at most 253, no wildcard',
);

function rule(pattern: string, longest: number, accepted: string, shortest = 0): NameRule {
  const whole = new RegExp(`^(?:${pattern})$`);
  return { accepts: (text) => text.length >= shortest && text.length <= longest && whole.test(text), accepted };
}
