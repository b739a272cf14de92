import type { Manifest } from '../manifest';
import { nearest, type Problem } from '../problem';
import { problemAt, type LocatePlace } from './locate';
import type { ParsedOverlay } from './parse-overlay';
import { describePlace } from './place';
import type { Step } from './step';
import type { EntryUsage, OverlayUsage } from './usage';

export interface Judgement {
  /** Sum over all bundles of the environment. */
  readonly usage: OverlayUsage;
  /** Every manifest of the environment; asked only when an entry matched nothing, to name the nearest. */
  readonly manifests: () => readonly Manifest[];
  /** What the overlays are for, as problems call it. Default: `the whole environment`. */
  readonly scope?: string | undefined;
  /** Default: problems have neither file nor line. */
  readonly locate?: LocatePlace | undefined;
}

/**
 * Tells of every entry that did not do over a whole environment what it was written for: it matched nothing, or not as
 * often as it expects, or changed nothing.
 *
 * @returns problems `OVERLAY_UNMATCHED`, `OVERLAY_EXPECT` and `OVERLAY_NO_CHANGE`
 */
export function judgeUsage(overlays: readonly ParsedOverlay[], judgement: Judgement): readonly Problem[] {
  const steps = overlays.flatMap((overlay) => overlay.steps);
  return steps.flatMap((step): readonly Problem[] => {
    const { matched, changed } = judgement.usage[describePlace(step.place)] ?? { matched: 0, changed: 0 };
    return verdict(step, { matched, changed }, judgement).map((details) =>
      problemAt(step.place, details, judgement.locate),
    );
  });
}

type Verdict = Pick<Problem, 'code' | 'message' | 'found' | 'accepted' | 'fix'>;

function verdict(step: Step, { matched, changed }: EntryUsage, judgement: Judgement): readonly Verdict[] {
  if (step.expect === 'any' && matched === 0) return [];
  if (matched === 0 && step.expect !== 0) return [unmatched(step, judgement)];
  if (typeof step.expect === 'number' && step.expect !== matched) {
    const message = 'this does not match as often as it expects';
    const counts = { found: `${matched} matches`, accepted: `${step.expect} matches` };
    const fix = step.foreignOnly === true && { fix: 'say with "bundle" which bundle it belongs to' };
    return [{ code: 'OVERLAY_EXPECT', message, ...counts, ...fix }];
  }
  if (changed > 0 || matched === 0) return [];
  const message = 'everything that this matches is already as it says';
  const fix = 'remove it, or correct what it sets';
  return [{ code: 'OVERLAY_NO_CHANGE', message, found: `${matched} matches, 0 changes`, fix }];
}

function unmatched(step: Step, { manifests, scope = 'the whole environment' }: Judgement): Verdict {
  const known = new Set(manifests().flatMap(({ body }) => step.candidates(body)));
  const near = nearest(step.wanted, [...known]);
  const message = step.foreignOnly
    ? 'this is for foreign manifests only, and matches none of them'
    : `this matches nothing in ${scope}`;
  const fix = near !== undefined && near !== step.wanted && `did you mean ${near}?`;
  return { code: 'OVERLAY_UNMATCHED', message, found: `no match for ${step.wanted}`, ...(fix && { fix }) };
}
