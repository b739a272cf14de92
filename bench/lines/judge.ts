import { figureKey, type FigureName } from '../measure/figure-key';
import type { Summary } from '../measure/figures';
import type { Bound, PeakBound, RatioBound } from './bound';

/** What came of a bound. */
export interface Verdict {
  readonly title: string;
  readonly isMet: boolean;
  /** Such as `12.3 times faster`; `not measured` where a figure is missing. */
  readonly found: string;
  /** Such as `at least 10 times faster`. */
  readonly limit: string;
}

/** Figures by `figureKey`. */
export type Figures = ReadonlyMap<string, Summary>;

/** Whether a promise is kept; one that could not be measured is not. */
export function judge(bound: Bound, figures: Figures): Verdict {
  return 'mostMiB' in bound ? judgePeak(bound, figures) : judgeRatio(bound, ratioOf(bound, figures));
}

/** The figures that a bound compares. */
export function figuresOf(bound: Bound): readonly FigureName[] {
  return 'mostMiB' in bound ? [bound.figure] : [bound.figure, bound.beside];
}

/** One line for people. */
export function verdictLine({ title, isMet, found, limit }: Verdict): string {
  return `${isMet ? 'met   ' : 'missed'}  ${title}: ${found} (${limit})`;
}

const notMeasured = 'not measured';

function judgePeak({ title, figure, mostMiB }: PeakBound, figures: Figures): Verdict {
  const peak = figures.get(figureKey(figure))?.peakMiB;
  const found = peak === undefined ? notMeasured : `${peak} MiB`;
  return { title, isMet: peak !== undefined && peak <= mostMiB, found, limit: `at most ${mostMiB} MiB` };
}

function judgeRatio({ title, most, timesFaster = 1 }: RatioBound, ratio: number | undefined): Verdict {
  const times = timesFaster === 1 ? 'faster' : `at least ${timesFaster} times faster`;
  const limit = most === undefined ? times : `at most ${most} times`;
  if (ratio === undefined) return { title, isMet: false, found: notMeasured, limit };
  if (most !== undefined) return { title, isMet: ratio <= most, found: `${shown(ratio)} times`, limit };
  return { title, isMet: 1 / ratio >= timesFaster, found: `${shown(1 / ratio)} times faster`, limit };
}

function ratioOf({ figure, beside, by }: RatioBound, figures: Figures): number | undefined {
  const [one, other] = [figure, beside].map((name) => figures.get(figureKey(name)));
  if (one === undefined || other === undefined) return undefined;
  if (by === undefined || one.cpuMs === undefined || other.cpuMs === undefined) return one.median / other.median;
  return one.cpuMs / other.cpuMs;
}

function shown(ratio: number): string {
  return ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(1);
}
