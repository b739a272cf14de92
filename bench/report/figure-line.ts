import { figureKey, type FigureName } from '../measure/figure-key';
import type { Summary } from '../measure/figures';

/** One figure for people, or nothing where it was not measured. */
export function figureLine(name: FigureName, figures: ReadonlyMap<string, Summary>): readonly string[] {
  const summary = figures.get(figureKey(name));
  if (summary === undefined) return [];
  const { median, least, greatest, rounds, cpuMs, peakMiB } = summary;
  const [middle, low, high] = [median, least, greatest].map(Math.round);
  const used = cpuMs === undefined ? '' : `, processor ${Math.round(cpuMs)} ms, ${peakMiB} MiB at the peak`;
  return [`${figureKey(name)}: ${middle} ms (${low} to ${high} in ${rounds} rounds${used})`];
}
