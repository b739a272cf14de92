import { changedPaths } from './changed-paths';
import { isReplacement, worse, type Effect } from './effect';
import { keptName } from './kept-name';
import { lostProtections, policyAttributes } from './protections';
import { referencesIn, type Reference } from './references';
import { statefulTypes } from './stateful-types';
import type { CloudTemplate, TemplateResource } from './template';
import { updateEffect } from './update-effect';

/** What a deployment does to one resource. */
export interface ResourceChange {
  readonly logicalId: string;
  readonly type: string;
  readonly effect: Effect | 'creates' | 'removes';
  /**
   * Changed properties, such as `ScalingConfig.MaxSize`, and attributes, such as `DeletionPolicy`, each with what it does;
   * none of a resource that comes or goes.
   */
  readonly properties: { readonly [path: string]: Effect };
  /** What kept it from being deleted and no longer does, such as `DeletionPolicy`; none of one without data. */
  readonly lostProtections: readonly string[];
  /** Its name, where it is replaced and the new one is to have the same: AWS refuses that. */
  readonly keptName?: string;
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
    const isStateful = statefulTypes.has(type);
    return [{ logicalId, type, isStateful, ...change, ...ofBoth(was, is, { ...change, isStateful }) }];
  });
}

/** What only shows in a resource that was there and stays. */
function ofBoth(
  was: TemplateResource | undefined,
  is: TemplateResource | undefined,
  change: Pick<ResourceChange, 'effect' | 'properties' | 'isStateful'>,
): Pick<ResourceChange, 'lostProtections' | 'keptName'> {
  if (was === undefined || is === undefined) return { lostProtections: [] };
  const name = change.effect === 'replaces' ? keptName(was, is, Object.keys(change.properties)) : undefined;
  return {
    lostProtections: change.isStateful ? lostProtections(was, is) : [],
    ...(name !== undefined && { keptName: name }),
  };
}

function changeOf(
  was: TemplateResource | undefined,
  is: TemplateResource | undefined,
  isRenewed: IsRenewed,
): Pick<ResourceChange, 'effect' | 'properties'> | undefined {
  if (is === undefined) return { effect: 'removes', properties: {} };
  if (was === undefined) return { effect: 'creates', properties: {} };
  if (was.Type !== is.Type) return { effect: 'replaces', properties: {} };
  const properties = { ...propertyEffects(was, is, isRenewed), ...attributeEffects(was, is) };
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

/** They change nothing until the resource goes. */
function attributeEffects(was: TemplateResource, is: TemplateResource): ResourceChange['properties'] {
  const changed = policyAttributes.filter((attribute) => was[attribute] !== is[attribute]);
  return Object.fromEntries(changed.map((attribute) => [attribute, 'in place']));
}
