import { isDeepStrictEqual } from 'node:util';
import { isTree, mergeAll, type Path } from '../layers';
import type { EnvironmentLayer, PlatformSource } from '../platform/platform-source';
import { didYouMean, oneOf } from '../../problem';
import {
  environmentTrees,
  serviceNames,
  serviceTrees,
  strayServices,
  typeOf,
  type PlacedLayer,
} from './layers-of-environment';

/** A problem of the layers themselves, at a place of the platform's source. */
export interface LayerFinding {
  readonly code: string;
  /** Place in the source, such as `['environments', 'dev', 'components', '0']`. */
  readonly source: Path;
  readonly message: string;
  readonly found?: string | undefined;
  readonly accepted?: string | undefined;
  readonly fix?: string | undefined;
}

/** Everything that is wrong with how an environment's layers are put together. */
export function checkLayers(
  platform: PlatformSource,
  name: string,
  layers: readonly PlacedLayer[],
): readonly LayerFinding[] {
  const environment = platform.environments[name];
  if (environment === undefined) return [];
  return [
    ...checkListed(platform, name, environment),
    ...checkServiceNames(layers),
    ...checkEffect(name, environment, layers),
  ];
}

function checkListed(platform: PlatformSource, name: string, { components = [] }: EnvironmentLayer): LayerFinding[] {
  const known = Object.keys(platform.components ?? {});
  return components.flatMap((component, index): LayerFinding[] => {
    const place = { source: ['environments', name, 'components', String(index)], found: component };
    if (!known.includes(component)) {
      const message = `there is no component "${component}"`;
      return [
        { ...place, code: 'COMPONENT_UNKNOWN', message, accepted: oneOf(known), fix: didYouMean(component, known) },
      ];
    }
    if (components.indexOf(component) === index) return [];
    return [
      { ...place, code: 'COMPONENT_TWICE', message: `component "${component}" is listed twice`, fix: 'list it once' },
    ];
  });
}

/** A service that only an overlay has is a typo, unless the layer says that it adds it. */
function checkServiceNames(layers: readonly PlacedLayer[]): LayerFinding[] {
  const unknown = strayServices(layers).map(({ source, name, known }): LayerFinding => ({
    code: 'SERVICE_UNKNOWN',
    source,
    message: `no layer below has a service "${name}"`,
    found: name,
    accepted: oneOf(known),
    fix: didYouMean(name, known) ?? `to add a service here only, list it in this layer's addsServices: ['${name}']`,
  }));
  return [...unknown, ...layers.flatMap((placed, index) => checkAdded(placed, layers.slice(0, index)))];
}

/** A layer that says that it adds a service describes one that no lower layer has. */
function checkAdded({ source, layer }: PlacedLayer, below: readonly PlacedLayer[]): LayerFinding[] {
  const known = below.flatMap((lower) => Object.keys(lower.layer.values.services ?? {}));
  const described = Object.keys(layer.values.services ?? {});
  return (layer.addsServices ?? []).flatMap((name, index): LayerFinding[] => {
    if (!known.includes(name) && described.includes(name)) return [];
    const why = known.includes(name) ? 'a layer below has it already' : 'it does not describe it';
    return [
      {
        code: 'SERVICE_NOT_ADDED',
        source: [...source, 'addsServices', String(index)],
        message: `this layer says that it adds "${name}", but ${why}`,
        found: name,
        fix: `describe it in this layer's services, or remove it from addsServices`,
      },
    ];
  });
}

/** A component that changes nothing is a mistake: a key in the wrong place, or a value that a higher layer covers. */
function checkEffect(
  name: string,
  { components = [] }: EnvironmentLayer,
  layers: readonly PlacedLayer[],
): LayerFinding[] {
  return layers.flatMap((placed): LayerFinding[] => {
    const component = placed.source[0] === 'components' ? placed.source[1] : undefined;
    if (component === undefined || placed.layer.objects !== undefined) return [];
    if (components.filter((listed) => listed === component).length > 1) return []; // told as listed twice
    if (!isDeepStrictEqual(mergedOf(layers), mergedOf(layers.filter((other) => other !== placed)))) return [];
    const source = ['environments', name, 'components', String(components.indexOf(component))];
    const message = `component "${component}" changes nothing in ${name}`;
    return [
      {
        code: 'COMPONENT_WITHOUT_EFFECT',
        source,
        message,
        found: component,
        fix: 'remove it here, or mend what it sets',
      },
    ];
  });
}

function mergedOf(layers: readonly PlacedLayer[]): unknown {
  const services = serviceNames(layers).map((name) => {
    const type = typeOf(layers, name);
    const trees = serviceTrees(layers, name, typeof type === 'string' ? type : undefined);
    return [name, mergeAll(trees.map(({ tree }) => tree))];
  });
  return [
    mergeAll(
      environmentTrees(layers)
        .map(({ tree }) => tree)
        .filter(isTree),
    ),
    services,
  ];
}
