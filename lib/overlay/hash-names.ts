import { createHash } from 'node:crypto';
import { inCanonicalOrder, type KubernetesObject } from '../manifest';
import { withBody, type Subject } from './subject';

/** Digits that kustomize writes otherwise, so that no hash spells a word. */
const letters: { readonly [digit: string]: string } = { '0': 'g', '1': 'h', '3': 'k', a: 'm', e: 't' };

/** Ends the names of generated objects in a hash of their content, and remembers the name without it. */
export function hashNames(subjects: readonly Subject[]): readonly Subject[] {
  return subjects.map((subject) => (subject.hashed === true ? withHash(subject) : subject));
}

function withHash(subject: Subject): Subject {
  const { body } = subject.manifest;
  const { name } = body.metadata;
  const renamed = withBody(subject, {
    ...body,
    metadata: { ...body.metadata, name: `${name}-${configMapHash(body)}` },
  });
  return { ...renamed, manifest: { ...renamed.manifest, stableName: name } };
}

/** The hash that kustomize v5.8.1 makes (api v0.21.1, hasher/hasher.go), so that a migration restarts no pod. */
function configMapHash(body: KubernetesObject): string {
  const { data, binaryData } = inCanonicalOrder(body);
  // the name is empty because kustomize looks it up under a key "metadata/name"
  const content = { ...(binaryData !== undefined && { binaryData }), data: data ?? '', kind: 'ConfigMap', name: '' };
  const digest = createHash('sha256').update(asGoPrints(content)).digest('hex').slice(0, 10);
  return digest.replace(/[013ae]/g, (digit) => letters[digit] ?? digit);
}

/** Go's JSON escapes what could end a script in a web page. */
function asGoPrints(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
