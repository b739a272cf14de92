import { dnsSubdomain, labelKey, type NameRule } from '../names';

// Source: k8s.io/apimachinery/pkg/util/validation and k8s.io/apimachinery/pkg/api/validate/content

/** Names of what stands in a URL as it is: Roles, bindings and the like may be called `system:auth`. */
export const pathSegment: NameRule = {
  accepts: (text) => text !== '.' && text !== '..' && !/[/%]/.test(text),
  accepted: 'any text but "." and "..", without "/" and "%"',
};

/** Names of environment variables from Kubernetes 1.32 on. */
export const relaxedVariable: NameRule = {
  accepts: (text) => /^[ -<>-~]+$/.test(text),
  accepted: 'printable ASCII characters without "="',
};

/** Keys of annotations: as those of labels, but upper case is forgiven in the prefix too. */
export const annotationKey: NameRule = {
  accepts: (text) => labelKey.accepts(text.toLowerCase()),
  accepted: labelKey.accepted,
};

/** Hosts of an Ingress: a DNS name, its first part may be "*". */
export const ingressHost: NameRule = {
  accepts: (text) => dnsSubdomain.accepts(text.startsWith('*.') ? text.slice(2) : text) && text.length <= 253,
  accepted:
    'a lower-case DNS name such as "api.example.com", or with a wildcard as its first part, such as "*.example.com"',
};

/** Search domains of a pod: as DNS names, but "_" is fine and a final dot too. */
export const searchDomain: NameRule = {
  accepts: (text) => text === '.' || dnsSubdomain.accepts(text.replace(/\.$/, '').replaceAll('_', 'a')),
  accepted: 'a lower-case DNS name',
};

/** Headers of a probe's request: RFC 7230 tokens, as Kubernetes reads them. */
export const headerName: NameRule = {
  accepts: (text) => /^[-A-Za-z0-9]+$/.test(text),
  accepted: 'letters, digits and "-"',
};

/** Paths of files within a volume. */
export const relativePath: NameRule = {
  accepts: (text) => !text.startsWith('/') && !text.split('/').includes('..'),
  accepted: 'a relative path without ".." as a part',
};

/** Paths of files that a volume writes itself: its own files begin with "..". */
export const writtenPath: NameRule = {
  accepts: (text) => relativePath.accepts(text) && !text.startsWith('..'),
  accepted: 'a relative path that does not start with ".." and has no ".." as a part',
};
