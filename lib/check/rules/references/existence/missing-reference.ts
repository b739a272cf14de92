import { isWellKnown, wellKnownNames } from '../../../../kubernetes';
import { didYouMean, nearest, type RulePage } from '../../../../problem';
import type { Facts, ReferenceFact, ReferenceTarget } from '../../../facts';
import type { EnvironmentRule } from '../../../rule';
import type { ObjectViolation } from '../../../violation';
import { namespaceText } from '../lookup/namespaces';
import { objectIndexOf, type ObjectIndex } from '../lookup/object-index';
import { referencesTo } from '../lookup/references-to';

/** A rule that what is named exists, for some kinds of what is named and of what names it. */
export interface MissingReference extends RulePage {
  /** Kinds that are named; default: any. */
  readonly to?: readonly string[];
  /** API group of them; default: whichever the reference says. */
  readonly group?: string;
  /** Kinds that name them; default: any. */
  readonly from?: readonly string[];
  /** Kinds that name them and that another rule, or none, judges. */
  readonly notFrom?: readonly string[];
  /** Other kinds that may have been meant, when one of them has the name; default: those of `to`. */
  readonly alternatives?: readonly string[];
  /** What makes such an object, for the fix; default: that it is declared. */
  readonly maker?: string;
  /** References that are left alone though nothing of the name exists; default: none. */
  readonly isLeftAlone?: (reference: ReferenceFact, facts: Facts) => boolean;
}

/** As many names are compared with a wrong one, and as many wrong ones with names: a storm of them must not take minutes. */
const mostCompared = 500;
const mostMended = 200;

/**
 * Makes the rule. An object in a namespace is missed wherever other objects of that namespace are declared, but not in
 * kube-system. One of the
 * whole cluster is often made by others: it is missed when others of its kind are declared, or when its name is nearly
 * that of one that every cluster has.
 */
export function missingReference(options: MissingReference): EnvironmentRule {
  const { to, group, from, notFrom, isLeftAlone } = options;
  const isMine = ({ object, to: target, isOptional }: ReferenceFact): boolean =>
    !isOptional &&
    (group === undefined || group === target.group) &&
    (from === undefined || from.includes(object.kind)) &&
    notFrom?.includes(object.kind) !== true;
  return {
    ...options,
    scope: 'environment',
    check(facts) {
      const index = objectIndexOf(facts);
      const named = to === undefined ? facts.references : to.flatMap((kind) => referencesTo(facts, kind));
      return named
        .filter((reference) => isMine(reference) && isMissing(reference, index))
        .filter((reference) => isLeftAlone?.(reference, facts) !== true)
        .map((reference, position) => violationOf(reference, position < mostMended ? index : undefined, options));
    },
  };
}

function isMissing({ object, to }: ReferenceFact, index: ObjectIndex): boolean {
  if (index.has(to) || isWellKnown(to.kind, to.name)) return false;
  if (to.namespace === 'kube-system') return false; // much of it comes with the cluster
  if (to.isClusterWide) return index.hasKind(to) || nearest(to.name, wellKnownNames(to.kind)) !== undefined;
  return to.namespace === object.namespace || index.hasNamespace(to.namespace);
}

function violationOf(
  { object, field, to }: ReferenceFact,
  index: ObjectIndex | undefined,
  options: MissingReference,
): ObjectViolation {
  const { kind, name, isClusterWide, namespace } = to;
  const message = isClusterWide
    ? `no ${kind} of this name is declared`
    : `no ${kind} of this name is in ${namespaceText(namespace)}`;
  return { object, field, message, found: name, fix: (index && meantBy(to, index, options)) ?? fixFor(to, options) };
}

/** What was probably meant. */
function meantBy(
  to: ReferenceTarget,
  index: ObjectIndex,
  { to: kinds = [], alternatives = kinds }: MissingReference,
): string | undefined {
  const { kind, name, isClusterWide, namespace } = to;
  const alternative = index.kindsNamed(to).find((other) => other !== kind && alternatives.includes(other));
  if (alternative !== undefined) return `did you mean the ${alternative} of this name?`;
  const meant = didYouMean(name, [...similarNames(to, index), ...wellKnownNames(kind)]);
  if (meant !== undefined || isClusterWide) return meant;
  const [elsewhere] = index.elsewhere(to);
  return elsewhere && `there is one in namespace ${elsewhere}; this name means ${namespaceText(namespace)}`;
}

function fixFor({ kind, name, isClusterWide, namespace }: ReferenceTarget, { maker }: MissingReference): string {
  const place = isClusterWide ? '' : ` in ${namespaceText(namespace)}`;
  return `${maker ?? 'declare'} the ${kind} "${name}"${place}, or name one that exists`;
}

/** Names of about the same length: the others differ too much to be meant. */
function similarNames(to: ReferenceTarget, index: ObjectIndex): readonly string[] {
  const names: string[] = [];
  for (const name of index.namesBeside(to)) {
    if (Math.abs(name.length - to.name.length) * 3 > name.length + 1) continue;
    names.push(name);
    if (names.length === mostCompared) break;
  }
  return names;
}
