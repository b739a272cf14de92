import { originOf, type Origin, type Path, type SourcedTree } from '../layers';

/** What the layers say of one service. */
export interface ServiceLayers {
  readonly name: string;
  readonly trees: readonly SourcedTree[];
}

/**
 * Tells which layer set the value at a path within an environment.
 *
 * @param trees what the layers say of the environment itself
 */
export function originWithin(
  path: Path,
  trees: readonly SourcedTree[],
  services: readonly ServiceLayers[],
): Origin | undefined {
  if (path[0] !== 'services') return originOf(trees, path);
  const service = services.find(({ name }) => name === path[1]);
  const found = service && originOf(service.trees, path.slice(2));
  if (service === undefined || found?.source.length !== found?.layer.length) return found;
  // nothing is set there: the place to mend is where the service itself is described, not what stands below it
  const described = service.trees.filter(({ source }) => source.at(-2) === 'services').slice(0, 1);
  return originOf(described, path.slice(2)) ?? found;
}
