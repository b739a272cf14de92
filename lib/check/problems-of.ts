import type { Problem } from '../problem';
import { placeInSource, type Locate, type PlaceInSource, type PlatformSource } from '../spec';
import type { EnvironmentFinding } from './finding';
import type { Settled } from './settings';
import { toldOnce } from './told-once';
import { describeObjectId, type ObjectId } from './violation';

/**
 * What is left to mend, each at the place in the spec that it comes from.
 *
 * @param source what the user wrote
 * @param locate finds its files and lines
 */
export function problemsOf({ open, problems }: Settled, source: PlatformSource, locate: Locate): readonly Problem[] {
  const place = placeInSource(source, locate);
  return [
    ...toldOnce(open.map((finding) => toProblem(finding, place))),
    ...problems.map((problem) => ({ ...problem, ...locate(problem.spec?.split('.') ?? []) })),
  ];
}

function toProblem(
  { environment, object, spec = placeOf(object), ...finding }: EnvironmentFinding,
  place: PlaceInSource,
): Problem {
  return {
    ...finding,
    spec: [environment, ...spec].join('.'),
    ...(object && { object: describeObjectId(object) }),
    ...place(environment, spec),
  };
}

/** A service's objects come from the service; those of the platform from the environment as a whole. */
function placeOf(object: ObjectId | undefined): readonly string[] {
  const [folder, service] = object?.bundle.split('/') ?? [];
  return folder === 'services' && service !== undefined ? ['services', service] : [];
}
