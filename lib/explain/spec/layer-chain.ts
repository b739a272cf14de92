import type { Locate, PinFile, PlatformSource } from '../../spec';
import { parsePinFile } from '../../spec/images/parse-pin-file';
import { isTree, own, type Path, type SourcedTree, type Tree } from '../../spec/layers';
import {
  environmentTrees,
  layersOf,
  serviceTrees,
  typeOf,
  type PlacedLayer,
} from '../../spec/resolve/layers-of-environment';
import { originWithin } from '../../spec/resolve/origin-within';
import { serviceTypes } from '../../spec/service/service-schema';
import { schemaDefault } from './schema-default';
import type { SpecCandidate } from './spec-candidates';

/** One of the layers that say something of a value. */
export interface LayerStep {
  /** Such as `environment production`, `component highAvailability`, `base`, `schema default`, `image pins`. */
  readonly layer: string;
  /** Place in the platform's source; absent for a default of the schema. */
  readonly source?: string;
  /** Null where the layer takes the value away, or something around it. */
  readonly value: unknown;
  readonly file?: string;
  readonly line?: number;
}

export interface ChainSource {
  readonly source: PlatformSource;
  readonly environment: string;
  readonly pins: PinFile;
  readonly locate?: Locate | undefined;
}

type SaidLeaf = Pick<SpecCandidate, 'path' | 'value' | 'kind'>;

/** The layers that set a value of the spec, the one that won first, each with what it says. */
export function layerChain(leaf: SaidLeaf, from: ChainSource): readonly LayerStep[] {
  if (leaf.path[0] === 'images') return [pinStep(leaf.path, leaf.value, from.pins)];
  const ownPlace = placeOfPlatform(leaf.path, from);
  if (ownPlace !== undefined) return [stepAt('platform', { source: ownPlace, value: leaf.value }, from)];
  const layer = from.source.environments[from.environment] ?? { values: {} };
  return chainInLayers(leaf, layersOf(from.source, from.environment, layer), from);
}

function chainInLayers(leaf: SaidLeaf, layers: readonly PlacedLayer[], from: ChainSource): readonly LayerStep[] {
  const isService = leaf.path[0] === 'services';
  const trees = isService ? treesOfService(layers, leaf.path[1] ?? '') : environmentTrees(layers);
  if (leaf.kind === 'derived') return [filledIn(leaf, trees, from)];
  const within = isService ? leaf.path.slice(2) : leaf.path;
  const steps = trees.toReversed().flatMap((tree) => whatItSays(tree, within, { leaf, from }));
  if (leaf.kind === 'key') return steps.filter(({ value }) => value !== null).slice(-1); // higher layers only add to it
  const usual = schemaDefault(trees, within, isService);
  return usual === undefined ? steps : [...steps, { layer: 'schema default', value: usual }];
}

/** The layer that said it last: where to change it. */
export function winnerOf(chain: readonly LayerStep[]): LayerStep | undefined {
  const [first] = chain;
  return first?.value === null ? (chain.find(({ value }) => value !== null) ?? first) : first;
}

function pinStep(path: Path, value: unknown, { file, text }: PinFile): LayerStep {
  return { layer: 'image pins', source: path.join('.'), value, file, line: parsePinFile(text).lineOf(path.slice(1)) };
}

/** What stands beside the layers. */
function placeOfPlatform([first, ...rest]: Path, { environment }: ChainSource): Path | undefined {
  if (rest.length > 0) return undefined;
  if (first === 'name') return ['environments', environment];
  return first === 'project' || first === 'owner' ? [first] : undefined;
}

function treesOfService(layers: readonly PlacedLayer[], name: string): readonly SourcedTree[] {
  const type = serviceTypes.find((known) => known === typeOf(layers, name));
  return serviceTrees(layers, name, type);
}

interface Saying {
  readonly leaf: SaidLeaf;
  readonly from: ChainSource;
}

/** What one layer says of a value: itself, or that something around it is taken away or another. */
function whatItSays({ source, tree }: SourcedTree, path: Path, { leaf, from }: Saying): readonly LayerStep[] {
  const isNamed = path.length > 0 || source.at(-2) === 'services'; // defaults describe no service
  const said = isNamed ? lookUp(tree, path) : undefined;
  if (said === undefined) return [];
  const value = leaf.kind === 'key' && said.value !== null ? leaf.value : said.value;
  return [stepAt(layerName(source), { source: [...source, ...path.slice(0, said.depth)], value }, from)];
}

function lookUp(tree: Tree, path: Path): { readonly value: unknown; readonly depth: number } | undefined {
  let value: unknown = tree;
  for (const [depth, key] of path.entries()) {
    if (!isTree(value)) return { value, depth };
    value = own(value, key);
    if (value === undefined) return undefined;
  }
  return { value, depth: path.length };
}

function filledIn({ path, value }: SaidLeaf, trees: readonly SourcedTree[], from: ChainSource): LayerStep {
  const services = path[0] === 'services' ? [{ name: path[1] ?? '', trees }] : [];
  const found = originWithin(path, trees, services);
  const layer = 'filled in';
  return found === undefined ? { layer, value } : stepAt(layer, { source: found.source, value }, from);
}

function stepAt(layer: string, said: { readonly source: Path; readonly value: unknown }, from: ChainSource): LayerStep {
  return { layer, source: said.source.join('.'), value: said.value, ...from.locate?.(said.source) };
}

/** `environments.production.values.defaults.http` is `environment production, defaults for http`. */
function layerName([first = '', ...rest]: Path): string {
  const [name = '', , block, type = ''] = first === 'base' ? ['', ...rest] : rest;
  const layer = first === 'base' ? 'base' : `${first.replace(/s$/, '')} ${name}`;
  return block === 'defaults' ? `${layer}, defaults for ${type}` : layer;
}
