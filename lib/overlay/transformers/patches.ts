import type { KubernetesObject } from '../../manifest';
import { checkedObject } from '../checked-object';
import { applyJsonPatch } from '../json-patch/apply-json-patch';
import type { Place } from '../place';
import { isData, withKey, type Data } from '../plain-data';
import { editEach, kindAndName, type Step } from '../step';
import { mergeSchema } from '../strategic-merge/merge-schema';
import { strategicMerge } from '../strategic-merge/strategic-merge';
import type { OverlayContext, Subject } from '../subject';
import { describeTarget } from '../target/describe-target';
import { matchesTarget } from '../target/matches-target';
import { at, type Patch } from './patch-schema';

/** Makes a patch ready to be laid over each object that it is for. */
export function patchStep(entry: Patch, place: Place): Step {
  const named = namedObject(entry.patch ?? {});
  return {
    place,
    expect: entry.expect,
    wanted: entry.target ? describeTarget(entry.target) : `${named.kind}/${named.name}`,
    candidates: kindAndName,
    run: (subjects, context) =>
      editEach(subjects, (body, subject) => {
        const { target } = entry;
        const isMeant = target ? matchesTarget(subject, target, context) : isNamed(subject, named);
        if (!isMeant) return undefined;
        const result = patched(body, entry, context);
        return { body: result === undefined ? undefined : checkedObject(result, subject) };
      }),
  };
}

interface NamedObject {
  readonly apiVersion: unknown;
  readonly kind: string;
  readonly name: string;
  /** Undefined: whichever it is in. */
  readonly namespace: unknown;
}

function namedObject(patch: Data): NamedObject {
  return {
    apiVersion: patch['apiVersion'],
    kind: String(patch['kind']),
    name: String(at(patch, ['metadata', 'name'])),
    namespace: at(patch, ['metadata', 'namespace']),
  };
}

/** The first name counts, as in kustomize: a patch is written for the object as it came. */
function isNamed({ manifest: { body }, formerly: [first] }: Subject, wanted: NamedObject): boolean {
  const { name, namespace } = first ?? body.metadata;
  return (
    body.apiVersion === wanted.apiVersion &&
    body.kind === wanted.kind &&
    name === wanted.name &&
    (wanted.namespace === undefined || wanted.namespace === (namespace ?? 'default'))
  );
}

function patched(body: KubernetesObject, { patch, jsonPatch }: Patch, context: OverlayContext): unknown {
  if (jsonPatch) return applyJsonPatch(body, jsonPatch);
  const schema = mergeSchema(body.apiVersion, body.kind, context);
  const merged = strategicMerge(body, patch, { path: '', schema });
  if (!isData(merged)) return undefined;
  const { name, namespace } = body.metadata;
  const metadata = isData(merged['metadata']) ? merged['metadata'] : {}; // a $patch: replace takes the name away
  const kept = withKey(withKey(metadata, 'name', name), 'namespace', namespace);
  return { ...merged, apiVersion: body.apiVersion, kind: body.kind, metadata: kept };
}
