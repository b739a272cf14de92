import { z } from 'zod';
import { apiGroup, type KubernetesObject } from '../../manifest';

/**
 * A field of certain kinds of objects, as kustomize writes it: keys with `/` between them, lists looked through,
 * a `/` within a key as `\/`.
 */
export const fieldSpecSchema = z.strictObject({
  path: z.string().min(1),
  group: z.string().optional(),
  version: z.string().optional(),
  kind: z.string().optional(),
  /** Whether the field is made where it is missing. Default: false. */
  create: z.boolean().optional(),
});

export type FieldSpec = z.output<typeof fieldSpecSchema>;

/** Whether a field is one of objects of this kind. */
export function isFieldOf(
  { group, version, kind }: FieldSpec,
  { apiVersion, kind: ownKind }: KubernetesObject,
): boolean {
  const ownGroup = apiGroup(apiVersion);
  const ownVersion = apiVersion.slice(apiVersion.indexOf('/') + 1);
  return (
    (kind === undefined || kind === ownKind) &&
    (group === undefined || group === ownGroup) &&
    (version === undefined || version === ownVersion)
  );
}
