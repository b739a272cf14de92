/** No violation: one list for all that find nothing, which is nearly always. */
export const none: readonly never[] = [];

/**
 * What several judgements found, as one list. Nearly always that is nothing, and then no list is made: spreading empty
 * lists into new ones cost a quarter of all checks.
 */
export function together<Found>(...lists: readonly (readonly Found[])[]): readonly Found[] {
  return ofEach(lists, (list) => list);
}

/** What a judgement finds in each of some things; see `together`. */
export function ofEach<Item, Found>(items: readonly Item[], judge: (item: Item) => readonly Found[]): readonly Found[] {
  let found: Found[] | undefined;
  for (const item of items) {
    const more = judge(item);
    if (more.length === 0) continue;
    found ??= [];
    for (const one of more) found.push(one);
  }
  return found ?? none;
}
