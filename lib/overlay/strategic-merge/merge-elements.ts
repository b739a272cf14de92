import { OverlayFault } from '../overlay-fault';
import { asText, isData, own, show, withKey, type Data } from '../plain-data';

/** Merge keys that an element may leave out, and what the API server then takes. There is but this one. */
const standards: { readonly [key: string]: string } = { protocol: 'TCP' };

export interface ElementMerge {
  /** Fields that tell elements apart; at least one. */
  readonly keys: readonly string[];
  /** Path of the list, for faults. */
  readonly path: string;
  /** Merges two elements with the same keys; undefined when nothing is left. */
  readonly merge: (old: Data | undefined, change: Data) => unknown;
}

/**
 * Merges two lists whose elements have keys, in the order that kustomize gives them. With one key: elements of the
 * patch first, in its order, then the others. With several: new elements first, the others where they were.
 *
 * @throws OverlayFault `OVERLAY_LIST_ELEMENT` for an element of the patch that has no key, or fits several, or two that fit one
 */
export function mergeElements(
  target: readonly unknown[],
  patch: readonly unknown[],
  options: ElementMerge,
): readonly unknown[] {
  const pairs = patch.map((change) => mergePair(target, change, options));
  refuseTwins(pairs, options);
  const merged = new Map<unknown, Data | undefined>(pairs.map(({ old, result }) => [old, result]));
  const stays = options.keys.length > 1;
  const first = pairs.filter(({ old }) => !stays || old === undefined).map(({ result }) => result);
  const rest = target.map((element) => {
    if (!merged.has(element)) return element;
    return stays ? merged.get(element) : undefined;
  });
  return [...first, ...rest].filter((element) => element !== undefined);
}

/** An element of the patch, the one that it is for, and what comes of them. */
interface Pair {
  readonly change: Data;
  readonly old: Data | undefined;
  readonly result: Data | undefined;
}

function mergePair(target: readonly unknown[], change: unknown, options: ElementMerge): Pair {
  if (!isData(change) || options.keys.every((key) => own(change, key) === undefined)) {
    const message = `an element of this list is found by ${namesOf(options)}, which the patch does not say`;
    throw fault(message, change, options);
  }
  const old = partner(target.filter(isData), change, options);
  const result = options.merge(old, change);
  return { change, old, result: isData(result) ? withKeys(result, change, options) : undefined };
}

/** The element that a patch is for: the one with the same keys, or the only one with those that the patch says. */
function partner(target: readonly Data[], change: Data, options: ElementMerge): Data | undefined {
  const same = target.find((element) => hasSame(element, change, options.keys));
  const said = options.keys.filter((key) => own(change, key) !== undefined);
  if (same !== undefined || said.length === options.keys.length) return same;
  const similar = target.filter((element) => hasSame(element, change, said));
  if (similar.length > 1) throw fault(`several elements fit, say ${namesOf(options)}`, change, options);
  return similar[0];
}

function hasSame(one: Data, other: Data, keys: readonly string[]): boolean {
  return keys.every((key) => valueOf(one, key) === valueOf(other, key));
}

/** An element that is replaced is still found by its keys. */
function withKeys(element: Data, change: Data, { keys }: ElementMerge): Data {
  return keys.reduce(
    (data, key) => (own(data, key) === undefined ? withKey(data, key, own(change, key)) : data),
    element,
  );
}

function refuseTwins(pairs: readonly Pair[], options: ElementMerge): void {
  const seen = new Set<unknown>();
  for (const { change, old } of pairs) {
    const identity = old ?? JSON.stringify(options.keys.map((key) => valueOf(change, key)));
    if (seen.has(identity)) throw fault('two elements of the patch are for the same one', change, options);
    seen.add(identity);
  }
}

function valueOf(element: Data, key: string): string {
  return asText(own(element, key) ?? own(standards, key));
}

function namesOf({ keys }: ElementMerge): string {
  return keys.join(' and ');
}

function fault(message: string, element: unknown, options: ElementMerge): OverlayFault {
  const accepted = `elements that ${namesOf(options)} tells apart`;
  return new OverlayFault({
    code: 'OVERLAY_LIST_ELEMENT',
    message,
    field: options.path,
    found: show(element),
    accepted,
  });
}
