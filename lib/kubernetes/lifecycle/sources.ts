const api = 'https://github.com/kubernetes/api/blob';

/** A section of the official guide, such as `ingress-v122`. */
export function guide(section: string): string {
  return `https://kubernetes.io/docs/reference/using-api/deprecation-guide/#${section}`;
}

/**
 * The record from which an API server makes its own warnings.
 *
 * @param version of `k8s.io/api`; the last that has the record when it is not the default
 */
export function apiSource(folder: string, version = '0.36.3'): string {
  return `${api}/v${version}/${folder}/zz_generated.prerelease-lifecycle.go`;
}

/** Types that have no such record; what stands in their comments. */
export function apiTypes(folder: string, version = '0.36.3'): string {
  return `${api}/v${version}/${folder}/types.go`;
}

export function changelog(version: string): string {
  return `https://github.com/kubernetes/kubernetes/blob/master/CHANGELOG/CHANGELOG-${version}.md`;
}
