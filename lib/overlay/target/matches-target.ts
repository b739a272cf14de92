import { apiGroup } from '../../manifest';
import { isClusterWide, type FormerName, type OverlayContext, type Subject } from '../subject';
import type { Target } from './target-schema';

/**
 * Whether an object is one that a target is about. Name and namespace may be those that it has or those that it had
 * before any overlay, as in kustomize.
 */
export function matchesTarget(subject: Subject, target: Target, context: OverlayContext): boolean {
  return (
    isOfKind(subject, target) &&
    isCalled(subject, target) &&
    hasLabels(subject, target) &&
    isInNamespace(subject, target, context)
  );
}

function isOfKind({ manifest: { body } }: Subject, { kind, group, version }: Target): boolean {
  const ownGroup = apiGroup(body.apiVersion);
  const ownVersion = body.apiVersion.slice(body.apiVersion.indexOf('/') + 1);
  return accepts(kind, body.kind) && accepts(group, ownGroup) && accepts(version, ownVersion);
}

function isCalled(subject: Subject, { name: pattern }: Target): boolean {
  return names(subject).some(({ name }) => accepts(pattern, name));
}

function hasLabels({ manifest: { body } }: Subject, { labelSelector, annotationSelector }: Target): boolean {
  const { labels = {}, annotations = {} } = body.metadata;
  return (labelSelector?.(labels) ?? true) && (annotationSelector?.(annotations) ?? true);
}

function isInNamespace(subject: Subject, { namespace: pattern }: Target, context: OverlayContext): boolean {
  if (pattern === undefined) return true;
  if (isClusterWide(subject.manifest.body, context)) return false;
  return names(subject).some(({ namespace }) => accepts(pattern, namespace ?? 'default'));
}

/** The present name and the first one. */
function names({ manifest, formerly: [first] }: Subject): readonly FormerName[] {
  const { name, namespace } = manifest.body.metadata;
  return first === undefined ? [{ name, namespace }] : [{ name, namespace }, first];
}

function accepts(pattern: RegExp | undefined, text: string): boolean {
  return pattern === undefined || pattern.test(text);
}
