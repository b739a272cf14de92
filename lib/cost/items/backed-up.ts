import { usageAnywhere } from '../usage';

const { changePerDay } = usageAnywhere;

/** What daily backups take: everything once, and what changed on each day that is kept. */
export function backedUpGiB(gib: number, days: number): number {
  return gib * (1 + changePerDay * days);
}

/** What is copied anew in a month. */
export function copiedGiB(gib: number): number {
  return (gib * changePerDay * 365) / 12;
}
