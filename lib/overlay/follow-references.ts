import { references, type Reference } from '../kubernetes';
import { apiGroup, describeObject, type KubernetesObject } from '../manifest';
import { updateField } from './fields/update-field';
import { OverlayFault } from './overlay-fault';
import { isData, isKubernetesObject, isList, own, withKey, type Data } from './plain-data';
import { editEach, type Outcome } from './step';
import { isClusterWide, type OverlayContext, type Subject } from './subject';

/** Makes references follow what was renamed within the bundle. */
export function followReferences(subjects: readonly Subject[], context: OverlayContext): Outcome {
  const renamed = subjects.filter(({ formerly }) => formerly.length > 0);
  if (renamed.length === 0) return { subjects, matched: 0, changed: 0, faults: [] };
  return editEach(subjects, (body, subject) => {
    const followed = references
      .filter(({ from }) => from === undefined || from.includes(body.kind))
      .reduce<unknown>((object, reference) => follow(object, reference, { subject, subjects, renamed, context }), body);
    return { body: isKubernetesObject(followed) ? followed : body };
  });
}

interface Referrer {
  readonly subject: Subject;
  readonly subjects: readonly Subject[];
  readonly renamed: readonly Subject[];
  readonly context: OverlayContext;
}

function follow(object: unknown, reference: Reference, referrer: Referrer): unknown {
  return updateField(object, { path: reference.holder }, (holder) => {
    if (isList(holder)) return holder.map((one) => inHolder(one, reference, referrer));
    return inHolder(holder, reference, referrer);
  });
}

function inHolder(holder: unknown, reference: Reference, referrer: Referrer): unknown {
  if (!isData(holder) || !isAbout(holder, reference)) return holder;
  const value = own(holder, reference.key);
  if (isList(value)) {
    const names = value.map((name) => named(name, { holder, reference, referrer })?.body.metadata.name ?? name);
    return withKey(holder, reference.key, names);
  }
  const target = named(value, { holder, reference, referrer });
  if (target === undefined) return holder;
  const { name, namespace } = target.body.metadata;
  const followed = withKey(holder, reference.key, name);
  const { namespaceKey } = reference;
  return namespaceKey === undefined || namespace === undefined ? followed : withKey(followed, namespaceKey, namespace);
}

function isAbout(holder: Data, { to, kindKey, clusterKey, clusterWide, resource }: Reference): boolean {
  if (kindKey !== undefined && (own(holder, kindKey) ?? to) !== to) return false;
  if (clusterKey !== undefined && (own(holder, clusterKey) === true) !== (clusterWide === true)) return false;
  const resources = own(holder, 'resources');
  return resource === undefined || (isList(resources) && resources.includes(resource));
}

interface Use {
  readonly holder: Data;
  readonly reference: Reference;
  readonly referrer: Referrer;
}

/**
 * The renamed object that a name stands for, if there is one.
 *
 * @throws OverlayFault `OVERLAY_AMBIGUOUS_REFERENCE` where it stands for others too, which are called otherwise now
 */
function named(name: unknown, use: Use): { readonly body: KubernetesObject } | undefined {
  const { reference, referrer } = use;
  const moved = referrer.renamed.filter(({ manifest: { body }, formerly }) =>
    formerly.some((former) => former.name === name && isMeant(body, former.namespace, use)),
  );
  const [first] = moved.map(({ manifest }) => manifest.body);
  if (first === undefined) return undefined;
  const stayed = referrer.subjects.filter(
    ({ manifest: { body }, formerly }) =>
      formerly.length === 0 && body.metadata.name === name && isMeant(body, body.metadata.namespace, use),
  );
  const bodies = [...moved, ...stayed].map(({ manifest }) => manifest.body);
  if (bodies.every(({ metadata }) => metadata.name === first.metadata.name)) return { body: first };
  throw new OverlayFault({
    code: 'OVERLAY_AMBIGUOUS_REFERENCE',
    message: `"${String(name)}" could follow several objects, and not all are renamed alike`,
    field: `${reference.holder.replaceAll('/', '.')}.${reference.key}`,
    found: bodies.map(describeObject).join(', '),
  });
}

/** Whether a reference can be about an object that is or was in a namespace. */
function isMeant(body: KubernetesObject, namespace: string | undefined, { holder, reference, referrer }: Use): boolean {
  const { subject, context } = referrer;
  const wanted = reference.namespaceKey === undefined ? undefined : own(holder, reference.namespaceKey);
  return (
    body.kind === reference.to &&
    apiGroup(body.apiVersion) === (reference.toGroup ?? '') &&
    (wanted === undefined ? isReachable(subject.manifest.body, body, context) : wanted === namespace)
  );
}

/** Whether an object can mean another by its name alone. */
function isReachable(from: KubernetesObject, to: KubernetesObject, context: OverlayContext): boolean {
  if (from.metadata.namespace === to.metadata.namespace) return true;
  return isClusterWide(to, context) || isClusterWide(from, context);
}
