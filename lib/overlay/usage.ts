/** How far one entry of an overlay reached. */
export interface EntryUsage {
  readonly matched: number;
  readonly changed: number;
}

/** How far the entries of overlays reached, by their places. Plain data: it is cached with a bundle. */
export type OverlayUsage = { readonly [place: string]: EntryUsage };

/** Adds up what several bundles tell. */
export function addUsage(usages: readonly OverlayUsage[]): OverlayUsage {
  const total = new Map<string, EntryUsage>();
  for (const [place, { matched, changed }] of usages.flatMap((usage) => Object.entries(usage))) {
    const before = total.get(place) ?? { matched: 0, changed: 0 };
    total.set(place, { matched: before.matched + matched, changed: before.changed + changed });
  }
  return Object.fromEntries(total);
}
