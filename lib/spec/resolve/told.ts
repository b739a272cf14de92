import type { Problem } from '../../problem';
import type { Path } from '../layers';
import type { Locate } from '../locate/locate';
import { shorten, type Finding } from '../rules/finding';
import type { ParsedEnvironment } from './resolve-environment';

/** A problem, and what it shares with the same mistake seen from another environment or service. */
export interface Told {
  readonly problem: Problem;
  readonly mistake: string;
}

/**
 * Turns a finding about an environment into a problem with its file and line.
 *
 * @param environment its name
 */
export function tell(finding: Finding, environment: string, origin: ParsedEnvironment['origin'], locate: Locate): Told {
  const path = placeOf(finding, origin);
  const found = origin(path);
  const spec = [environment, ...path].join('.');
  const problem = toProblem(finding, spec, found && locate(found.source));
  return { problem, mistake: mistakeOf(problem, found ? [...found.source, ...found.rest] : [spec]) };
}

/** Of the values that take part, the one that the highest layer set: it did not fit what stood below. */
function placeOf({ path, involves = [] }: Finding, origin: ParsedEnvironment['origin']): Path {
  const height = (one: Path): number => {
    const found = origin(one);
    return found?.exact ? found.height : -1;
  };
  return involves.reduce((best, other) => (height(other) > height(best) ? other : best), path);
}

/** A finding as a problem at a place. Texts that are longer than people read are cut. */
export function toProblem(
  { path: _path, involves: _involves, message, found, accepted, fix, ...rest }: Finding,
  spec: string,
  at: ReturnType<Locate>,
): Problem {
  return {
    severity: 'error',
    ...rest,
    message: shorten(message, 240),
    spec,
    ...at,
    ...(found && { found: shorten(found, 120) }),
    ...(accepted && { accepted }),
    ...(fix && { fix }),
  };
}

/** What one mistake has in common, from wherever it is seen: the place in the source that it goes back to. */
export function mistakeOf({ code, message, found }: Problem, place: Path): string {
  return JSON.stringify([code, place, message, found]);
}

/** One mistake in a layer shows up in every environment and service that reads the layer; it is told once. */
export function distinct(told: readonly Told[]): Problem[] {
  const seen = new Map<string, Problem>();
  for (const { problem, mistake } of told) if (!seen.has(mistake)) seen.set(mistake, problem);
  return [...seen.values()];
}
