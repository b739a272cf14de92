import type { Path } from '../layers';
import type { Locate } from '../locate/locate';
import type { PlatformSource } from '../platform/platform-source';
import { serviceTypes } from '../service/service-schema';
import {
  environmentTrees,
  layersOf,
  serviceNames,
  serviceTrees,
  typeOf,
  type PlacedLayer,
} from './layers-of-environment';
import { originWithin, type ServiceLayers } from './origin-within';

/** Finds the file and line where a value of a resolved environment was set. */
export type PlaceInSource = (environment: string, path: Path) => ReturnType<Locate>;

/**
 * Leads from a place in a resolved spec, such as `production` and `services.api`, back to the layer that set it.
 *
 * @param source a platform that `resolvePlatform` has accepted
 */
export function placeInSource(source: PlatformSource, locate: Locate): PlaceInSource {
  return (environment, path) => {
    const layer = source.environments[environment];
    if (layer === undefined) return undefined;
    const layers = layersOf(source, environment, layer);
    const origin = originWithin(path, environmentTrees(layers), serviceAt(path, layers));
    return origin && locate(origin.source);
  };
}

/** What the layers say of the one service that a path leads into; none for a path that leads into no service. */
function serviceAt([first, name]: Path, layers: readonly PlacedLayer[]): readonly ServiceLayers[] {
  if (first !== 'services' || name === undefined || !serviceNames(layers).includes(name)) return [];
  const type = serviceTypes.find((known) => known === typeOf(layers, name));
  return [{ name, trees: serviceTrees(layers, name, type) }];
}
