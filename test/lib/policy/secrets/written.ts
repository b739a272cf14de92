import type { KubernetesObject } from '../../../../lib/manifest';

/** Where a text of the tables stands. */
export type Place = 'variable' | 'entry' | 'annotation' | 'argument';

/** An object that carries one text at one place. */
export function objectWith(place: Place, name: string, text: string): KubernetesObject {
  const metadata = { name: 'api' };
  if (place === 'entry') return { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { [name]: text } };
  if (place === 'annotation')
    return { apiVersion: 'v1', kind: 'Service', metadata: { name: 'api', annotations: { [name]: text } } };
  const args = name === '' ? [text] : [name, text];
  const container = place === 'variable' ? { name: 'api', env: [{ name, value: text }] } : { name: 'api', args };
  return { apiVersion: 'v1', kind: 'Pod', metadata, spec: { containers: [container] } };
}

/** Puts together what a scanner of this repository would take for a real secret. */
export function joined(...parts: readonly string[]): string {
  return parts.join('');
}
