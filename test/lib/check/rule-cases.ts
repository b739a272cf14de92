import { parseAllDocuments } from 'yaml';
import { bundles } from '../../../charts';
import { factsOf, type Facts, type Rule, type Target } from '../../../lib/check';
import type { PinHistories } from '../../../lib/check/pin-history';
import type { KubernetesObject, Manifest } from '../../../lib/manifest';
import { podTemplatesOf } from '../../../lib/manifest';
import { renderManifests } from '../../../lib/render';
import type { Platform } from '../../../lib/spec';
import { askPlatformRule, askSpecRule } from './ask-rule';
import { printViolation, type Printed } from './print-violation';

/** What a rule is shown to do: one file a rule, `rules/<family>/<code in small letters>.cases.ts`, exports `cases`. */
export interface RuleCases {
  readonly code: string;
  /** Objects that the rule is about and that satisfy it. */
  readonly passes: readonly Given[];
  readonly fails: readonly (Given & Expected)[];
  /** Objects that look alike and that the rule is not about. */
  readonly doesNotApply: readonly Given[];
}

export interface Expected {
  /** Every violation in full, as `printViolation` prints it. */
  readonly says: readonly string[];
}

/** What a rule is given; which form depends on its scope. */
export type Given = ObjectsGiven | ChangeGiven | PlatformGiven;

/** Scopes `object` and `environment`: YAML documents. */
export interface ObjectsGiven {
  readonly yaml: string;
  readonly target?: Partial<Target>;
}

/** Scope `upgrade`: one object before, and after; empty text: deleted. */
export interface ChangeGiven {
  readonly before: string;
  readonly after: string;
}

/** Scopes `spec`, `platform` and `day`: a resolved platform, and what overlays change in its objects. */
export interface PlatformGiven {
  readonly platform: () => Platform;
  readonly change?: (manifests: readonly Manifest[]) => readonly Manifest[];
  /** Scope `day`: the day of the check; default: 2026-11-21. */
  readonly today?: string;
  /** What environments have run before; default: nobody asked. */
  readonly histories?: PinHistories;
}

/** What a rule says to something, printed. */
export async function sayings(rule: Rule, given: Given): Promise<readonly string[]> {
  if ('before' in given) return changeSayings(rule, given);
  if ('yaml' in given) return objectSayings(rule, given);
  const violations = await platformViolations(rule, given);
  return violations.map(printViolation);
}

export function manifestsOf(yaml: string): readonly Manifest[] {
  const documents = parseAllDocuments(yaml);
  if (!Array.isArray(documents)) return [];
  return documents.map((document): Manifest => {
    if (document.errors[0]) throw document.errors[0];
    const body = document.toJS() as KubernetesObject;
    return { body, bundle: 'objects.yaml', construct: body.metadata.name };
  });
}

export function targetOf(target: Partial<Target> = {}): Target {
  return { kubernetesVersion: '1.36', crds: new Map(), ...target };
}

function objectSayings(rule: Rule, given: ObjectsGiven): readonly string[] {
  const manifests = manifestsOf(given.yaml);
  const target = targetOf(given.target);
  if (rule.scope === 'environment') return rule.check(factsOf(manifests), target).map(printViolation);
  if (rule.scope !== 'object') throw new Error(`rules of scope ${rule.scope} do not take YAML`);
  return manifests.flatMap(({ body }) =>
    rule
      .check({ body, pods: podTemplatesOf(body), target })
      .map((violation) => printViolation({ ...violation, object: { ...body, ...body.metadata, bundle: '' } })),
  );
}

function changeSayings(rule: Rule, { before, after }: ChangeGiven): readonly string[] {
  if (rule.scope !== 'upgrade') throw new Error(`rules of scope ${rule.scope} do not take a change`);
  const [old, next] = [before, after].map((yaml) => manifestsOf(yaml)[0]?.body);
  if (old === undefined) throw new Error('a change needs an object before it');
  return rule.check({ before: old, after: next }).map(printViolation);
}

async function platformViolations(
  rule: Rule,
  { platform, change, histories, today = '2026-11-21' }: PlatformGiven,
): Promise<readonly Printed[]> {
  const resolved = platform();
  if (rule.scope === 'day') return Object.values(resolved.environments).flatMap((one) => rule.check(one, today));
  const { environments } = await renderManifests(resolved, bundles);
  const facts: { [environment: string]: Facts } = {};
  for (const { name, manifests } of environments) facts[name] = factsOf(change ? change(manifests) : manifests);
  if (rule.scope === 'platform' || rule.scope === 'neighbours')
    return askPlatformRule(rule, resolved, { facts, histories });
  if (rule.scope !== 'spec' && rule.scope !== 'service')
    throw new Error(`rules of scope ${rule.scope} do not take a platform`);
  return Object.values(resolved.environments).flatMap((environment) => {
    const target = targetOf({ kubernetesVersion: environment.cluster.kubernetesVersion });
    return askSpecRule(rule, { environment, facts: facts[environment.name] ?? factsOf([]), target });
  });
}
