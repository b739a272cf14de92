import { isTree, own, type Path, type SourcedTree, type Tree } from '../layers';
import type { EnvironmentLayer, Layer, PlatformSource } from '../platform/platform-source';

/** One layer of an environment and where it stands in the platform's source. */
export interface PlacedLayer {
  readonly source: Path;
  readonly layer: Layer;
}

/** Base, the components that the environment lists, the environment itself: the lowest first. Unknown components are left out. */
export function layersOf(
  platform: PlatformSource,
  name: string,
  environment: EnvironmentLayer,
): readonly PlacedLayer[] {
  const components = Object.entries(platform.components ?? {});
  const listed = (environment.components ?? []).flatMap((wanted) => components.filter(([known]) => known === wanted));
  return [
    { source: ['base'], layer: platform.base },
    ...listed.map(([component, layer]) => ({ source: ['components', component], layer })),
    { source: ['environments', name], layer: environment },
  ];
}

/** What the layers say of the environment itself, without its services. */
export function environmentTrees(layers: readonly PlacedLayer[]): readonly SourcedTree[] {
  return layers.map(({ source, layer }) => {
    const { services: _services, defaults: _defaults, ...tree } = treeOf(layer.values);
    return { source: [...source, 'values'], tree };
  });
}

/** A service that a layer changes though no lower layer has it. */
export interface StrayService {
  readonly name: string;
  /** Place in the platform's source. */
  readonly source: Path;
  /** Services of the layers below. */
  readonly known: readonly string[];
}

/** Services that a layer changes though no lower layer has them and it does not say that it adds them: typos. */
export function strayServices(layers: readonly PlacedLayer[]): readonly StrayService[] {
  const known = new Set(Object.keys(treeOf(layers[0]?.layer.values.services)));
  return layers.slice(1).flatMap(({ source, layer }) => {
    const names = Object.keys(treeOf(layer.values.services));
    const below = [...known];
    names.forEach((name) => known.add(name));
    return names
      .filter((name) => !below.includes(name) && !layer.addsServices?.includes(name))
      .map((name) => ({ name, source: [...source, 'values', 'services', name], known: below }));
  });
}

/** Names of all services that some layer has and no higher layer removes. */
export function serviceNames(layers: readonly PlacedLayer[]): readonly string[] {
  const names = new Set<string>();
  for (const { layer } of layers) {
    for (const [name, value] of Object.entries(treeOf(layer.values.services))) {
      if (value === null) names.delete(name);
      else if (value !== undefined) names.add(name);
    }
  }
  return [...names].sort();
}

/**
 * What the layers say of one service, the lowest first. In each layer the defaults for all stand below the defaults
 * for the type, and those below the service; the order of layers decides first.
 */
export function serviceTrees(
  layers: readonly PlacedLayer[],
  name: string,
  type: string | undefined,
): readonly SourcedTree[] {
  const removed = layers.findLastIndex(({ layer }) => own(treeOf(layer.values.services), name) === null);
  return layers.flatMap(({ source, layer }, index) => {
    const defaults = treeOf(layer.values.defaults);
    const services = treeOf(layer.values.services);
    const trees = [
      { source: [...source, 'values', 'defaults', 'all'], tree: own(defaults, 'all') },
      { source: [...source, 'values', 'defaults', type ?? ''], tree: type === undefined ? type : own(defaults, type) },
      // a service that is removed and described again starts afresh
      { source: [...source, 'values', 'services', name], tree: index > removed ? own(services, name) : undefined },
    ];
    return trees.flatMap(({ source: at, tree }) => (isTree(tree) ? [{ source: at, tree }] : []));
  });
}

/** The type of a service, which no defaults can set. */
export function typeOf(layers: readonly PlacedLayer[], name: string): unknown {
  const types = layers.map(({ layer }) => own(treeOf(own(treeOf(layer.values.services), name)), 'type'));
  return types.filter((type) => type !== undefined).at(-1);
}

function treeOf(value: unknown): Tree {
  return isTree(value) ? value : {};
}
