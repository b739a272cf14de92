import { inCanonicalOrder } from '../manifest';
import type { Problem } from '../problem';
import { followReferences } from './follow-references';
import { hashNames } from './hash-names';
import { problemAt, type LocatePlace } from './locate';
import type { ParsedOverlay } from './parse-overlay';
import { describePlace } from './place';
import type { Outcome, Step } from './step';
import type { OverlayContext, OverlayManifest, Subject } from './subject';
import { addUsage, type OverlayUsage } from './usage';
import { withDefinedKinds } from './with-defined-kinds';

/** What overlays made of the manifests of one bundle. */
export interface Overlaid {
  readonly manifests: readonly OverlayManifest[];
  /** How far each entry reached in this bundle: `judgeUsage` judges the sum over all bundles of an environment. */
  readonly usage: OverlayUsage;
  /** Entries that could not be applied to an object that they match. */
  readonly problems: readonly Problem[];
}

/**
 * Lays object overlays over the manifests of one bundle, the lowest layer first. Neither argument is changed; a
 * manifest that no entry changes is the same one as before. Custom kinds that are defined among the manifests are known.
 */
export function applyOverlays(
  manifests: readonly OverlayManifest[],
  overlays: readonly ParsedOverlay[],
  given: OverlayContext & { readonly locate?: LocatePlace | undefined } = {},
): Overlaid {
  const context = withDefinedKinds(manifests, given);
  const usages: OverlayUsage[] = [];
  const problems: Problem[] = [];
  let subjects: readonly Subject[] = manifests.map((manifest) => ({ manifest, formerly: [] }));
  for (const step of overlays.flatMap((overlay) => overlay.steps)) {
    const outcome = run(step, subjects, context);
    subjects = outcome.subjects;
    usages.push({ [describePlace(step.place)]: { matched: outcome.matched, changed: outcome.changed } });
    problems.push(...outcome.faults.map((fault) => problemAt(step.place, fault, context.locate)));
  }
  const followed = followReferences(hashNames(subjects), context);
  const last = overlays.at(-1)?.source ?? [];
  problems.push(...followed.faults.map((fault) => problemAt(last, fault, context.locate)));
  const originals = new Set(manifests);
  return {
    manifests: followed.subjects.map(({ manifest }) => (originals.has(manifest) ? manifest : inOrder(manifest))),
    usage: addUsage(usages),
    problems,
  };
}

function run(step: Step, subjects: readonly Subject[], context: OverlayContext): Outcome {
  if (step.foreignOnly !== true) return step.run(subjects, context);
  const foreign = subjects.filter(({ manifest }) => manifest.foreign);
  if (foreign.length === 0) return { subjects, matched: 0, changed: 0, faults: [] };
  const outcome = step.run(foreign, context);
  return { ...outcome, subjects: [...subjects.filter(({ manifest }) => !manifest.foreign), ...outcome.subjects] };
}

function inOrder(manifest: OverlayManifest): OverlayManifest {
  return { ...manifest, body: inCanonicalOrder(manifest.body) };
}
