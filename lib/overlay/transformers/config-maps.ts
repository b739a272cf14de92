import { z } from 'zod';
import { withSyncWave, type KubernetesObject } from '../../manifest';
import { describePlace, type Place } from '../place';
import { isData } from '../plain-data';
import type { ObjectFault, Outcome, Step } from '../step';
import { withBody, type Subject } from '../subject';

const texts = z.record(z.string(), z.string());

/** A ConfigMap to add to foreign manifests, or to change there. */
export const configMapSchema = z.strictObject({
  name: z.string().min(1),
  /** Path of the bundle that it belongs to. Default: the only one that has foreign manifests. */
  bundle: z.string().optional(),
  /** Default: none. */
  namespace: z.string().optional(),
  data: texts,
  labels: texts.optional(),
  annotations: texts.optional(),
  immutable: z.boolean().optional(),
  /** `create` adds one that must not be there; `merge` adds to one that is, `replace` takes its place. Default: `create`. */
  behavior: z.enum(['create', 'merge', 'replace']).optional(),
  /** Whether its name ends in a hash of its content, so that pods start anew when it changes. Default: true. */
  hash: z.boolean().optional(),
});

/** One entry of `configMaps`, read. */
export type ConfigMap = z.output<typeof configMapSchema>;

/** Makes a ConfigMap ready to be added to a bundle. */
export function configMapStep(entry: ConfigMap, place: Place): Step {
  return {
    place,
    expect: isCreated(entry) ? 1 : undefined, // one that several bundles got would overwrite itself
    wanted: entry.name,
    foreignOnly: true,
    candidates: (body) => (body.kind === 'ConfigMap' ? [body.metadata.name] : []),
    run: (subjects) => generate(subjects, entry, place),
  };
}

function isCreated({ behavior = 'create' }: ConfigMap): boolean {
  return behavior === 'create';
}

function generate(subjects: readonly Subject[], entry: ConfigMap, place: Place): Outcome {
  const bundle = subjects[0]?.manifest.bundle ?? '';
  const existing = subjects.find((subject) => isSame(subject, entry));
  const isMeant = entry.bundle === undefined ? isCreated(entry) || existing !== undefined : entry.bundle === bundle;
  if (!isMeant) return { subjects, matched: 0, changed: 0, faults: [] };
  if (isCreated(entry) === (existing !== undefined)) return refused(subjects, entry);
  const hashed = entry.hash !== false;
  if (existing === undefined) {
    const added: Subject = {
      manifest: { body: withSyncWave(bodyOf(entry)), bundle, construct: describePlace(place), foreign: true },
      formerly: [],
      hashed,
    };
    return { subjects: [...subjects, added], matched: 1, changed: 1, faults: [] };
  }
  const changed = { ...withBody(existing, changedBody(existing.manifest.body, entry)), hashed };
  return { subjects: subjects.map((one) => (one === existing ? changed : one)), matched: 1, changed: 1, faults: [] };
}

function isSame({ manifest: { body }, formerly }: Subject, { name, namespace }: ConfigMap): boolean {
  const first = formerly[0] ?? body.metadata;
  return body.kind === 'ConfigMap' && first.name === name && first.namespace === namespace;
}

function bodyOf({ name, namespace, data, labels, annotations, immutable }: ConfigMap): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name,
      ...(namespace !== undefined && { namespace }),
      ...(labels && { labels }),
      ...(annotations && { annotations }),
    },
    data,
    ...(immutable === true && { immutable }),
  };
}

function changedBody(body: KubernetesObject, entry: ConfigMap): KubernetesObject {
  const { metadata, data } = body;
  const old = entry.behavior === 'merge' && isData(data) ? data : {};
  const fresh = bodyOf(entry);
  return {
    ...body,
    ...fresh,
    metadata: {
      ...metadata,
      ...(fresh.metadata.labels && { labels: { ...metadata.labels, ...fresh.metadata.labels } }),
      ...(fresh.metadata.annotations && { annotations: { ...metadata.annotations, ...fresh.metadata.annotations } }),
    },
    data: { ...old, ...entry.data },
  };
}

function refused(subjects: readonly Subject[], { name, behavior = 'create' }: ConfigMap): Outcome {
  const isThere = behavior === 'create';
  const fault: ObjectFault = {
    code: 'OVERLAY_CONFIG_MAP',
    message: isThere ? 'there is such a ConfigMap already' : `there is no such ConfigMap to ${behavior}`,
    found: isThere ? name : 'nothing',
    fix: isThere ? 'use the behavior "merge" or "replace"' : 'use the behavior "create"',
  };
  return { subjects, matched: 1, changed: 1, faults: [fault] };
}
