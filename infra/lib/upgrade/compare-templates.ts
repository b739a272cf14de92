import { changedPaths } from './changed-paths';
import { isReplacement, worse, type Effect } from './effect';
import { referencesIn, type Reference } from './references';
import { statefulTypes } from './stateful-types';
import type { CloudTemplate, TemplateResource } from './template';
import { updateEffect } from './update-effect';

/** What a deployment does to one resource. */
export interface ResourceChange {
  readonly logicalId: string;
  readonly type: string;
  readonly effect: Effect | 'creates' | 'removes';
  /** Changed properties, such as `ScalingConfig.MaxSize`, each with what it does; none of a resource that comes or goes. */
  readonly properties: { readonly [path: string]: Effect };
  /** Whether it holds what a deployment cannot make again: data, keys, names that others delegate to. */
  readonly isStateful: boolean;
}

/** Whether what a reference names is, or may be, another thing after the deployment. */
export type IsRenewed = (reference: Reference) => boolean;

/**
 * What CloudFormation does to each resource when one template follows another; what stays is left out. A resource that
 * names one that is replaced gets a new value there, which can replace it in turn.
 *
 * @param renewedOutside of outputs of other stacks; default: none
 */
export function compareTemplates(
  before: CloudTemplate,
  after: CloudTemplate,
  renewedOutside: IsRenewed = () => false,
): readonly ResourceChange[] {
  const renewed = new Set<string>();
  for (;;) {
    const changes = changesOf(before, after, (reference) =>
      reference.kind === 'resource' ? renewed.has(reference.logicalId) : renewedOutside(reference),
    );
    const found = changes.filter(({ effect }) => effect !== 'creates' && effect !== 'removes' && isReplacement(effect));
    if (found.every(({ logicalId }) => renewed.has(logicalId))) return changes;
    for (const { logicalId } of found) renewed.add(logicalId);
  }
}

function changesOf(before: CloudTemplate, after: CloudTemplate, isRenewed: IsRenewed): readonly ResourceChange[] {
  const old = before.Resources ?? {};
  const next = after.Resources ?? {};
  const ids = [...new Set([...Object.keys(old), ...Object.keys(next)])].sort();
  return ids.flatMap((logicalId) => {
    const was = Object.hasOwn(old, logicalId) ? old[logicalId] : undefined;
    const is = Object.hasOwn(next, logicalId) ? next[logicalId] : undefined;
    const change = changeOf(was, is, isRenewed);
    if (change === undefined) return [];
    const type = (was ?? is)?.Type ?? '';
    return [{ logicalId, type, isStateful: statefulTypes.has(type), ...change }];
  });
}

function changeOf(
  was: TemplateResource | undefined,
  is: TemplateResource | undefined,
  isRenewed: IsRenewed,
): Pick<ResourceChange, 'effect' | 'properties'> | undefined {
  if (is === undefined) return { effect: 'removes', properties: {} };
  if (was === undefined) return { effect: 'creates', properties: {} };
  if (was.Type !== is.Type) return { effect: 'replaces', properties: {} };
  const properties = propertyEffects(was, is, isRenewed);
  const found = Object.values(properties);
  return found.length === 0 ? undefined : { effect: found.reduce(worse, 'in place'), properties };
}

function propertyEffects(
  was: TemplateResource,
  is: TemplateResource,
  isRenewed: IsRenewed,
): ResourceChange['properties'] {
  const changed = changedPaths(was.Properties ?? {}, is.Properties ?? {});
  const renewed = Object.entries(is.Properties ?? {}).filter(([, value]) => referencesIn(value).some(isRenewed));
  const paths = [...changed, ...renewed.map(([property]) => [property])];
  return Object.fromEntries(paths.map((path) => [path.join('.'), updateEffect(is.Type, path)]));
}
