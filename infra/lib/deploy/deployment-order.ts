/** Items so that each follows those that it depends on; else in the order that they came in. */
export function deploymentOrder<Item extends { readonly id: string; readonly dependencies: readonly string[] }>(
  items: readonly Item[],
): readonly Item[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const ordered = new Set<Item>();
  const visited = new Set<string>();
  const visit = (item: Item): void => {
    if (visited.has(item.id)) return;
    visited.add(item.id);
    for (const needed of item.dependencies.map((id) => byId.get(id))) if (needed !== undefined) visit(needed);
    ordered.add(item);
  };
  items.forEach(visit);
  return [...ordered];
}
