import type { FlowEdge, FlowGroup, FlowNode, Flowchart } from './flowchart';

/**
 * Writes a diagram in Mermaid's words (https://mermaid.js.org/syntax/flowchart.html): frames and boxes as they come, arrows
 * in the order of their text, each once.
 *
 * @returns no text for a diagram without boxes
 * @throws Error for an arrow from or to something that is not drawn
 */
export function mermaid({ direction, nodes, groups, edges }: Flowchart): string {
  const ids = idsOf([...nodes, ...groups.flatMap(within)].map(({ key }) => key));
  if (ids.size === 0) return '';
  const arrows = new Set(edges.map((edge) => `  ${arrow(edge, ids)}`));
  return [
    `flowchart ${direction}`,
    ...nodes.map((node) => `  ${box(node, ids)}`),
    ...groups.flatMap((group) => frame(group, ids)).map((line) => `  ${line}`),
    ...[...arrows].sort(),
  ].join('\n');
}

function within({ key, nodes, groups = [] }: FlowGroup): readonly { readonly key: string }[] {
  return [{ key }, ...nodes, ...groups.flatMap(within)];
}

/** Ids that Mermaid takes, readable in a diff. None of them is a word of its language: each begins with an underscore. */
function idsOf(keys: readonly string[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const key of new Set(keys)) {
    const plain = `_${key.replace(/[^A-Za-z0-9]+/g, '_')}`;
    const id = taken.has(plain) ? `${plain}_${taken.size}` : plain;
    taken.add(id);
    ids.set(key, id);
  }
  return ids;
}

function frame({ key, label, nodes, groups = [] }: FlowGroup, ids: ReadonlyMap<string, string>): readonly string[] {
  return [
    `subgraph ${idOf(key, ids)}["${escaped(label)}"]`,
    ...nodes.map((node) => `  ${box(node, ids)}`),
    ...groups.flatMap((group) => frame(group, ids)).map((line) => `  ${line}`),
    'end',
  ];
}

function box({ key, label }: FlowNode, ids: ReadonlyMap<string, string>): string {
  return `${idOf(key, ids)}["${label.map(escaped).join('<br>')}"]`;
}

function arrow({ from, to, label }: FlowEdge, ids: ReadonlyMap<string, string>): string {
  const middle = label === undefined ? '-->' : `-->|"${escaped(label)}"|`;
  return `${idOf(from, ids)} ${middle} ${idOf(to, ids)}`;
}

function idOf(key: string, ids: ReadonlyMap<string, string>): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`the diagram has no box "${key}"`);
  return id;
}

/** Mermaid reads labels as HTML, with entities that begin with a hash. */
function escaped(text: string): string {
  return text.replace(/[#"<>&`]/g, (letter) => `#${letter.charCodeAt(0)};`);
}
