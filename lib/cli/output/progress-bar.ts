const width = 30;

/** `rendering  120 of 3000 bundles  [####          ]`. */
export function progressBar(verb: string, done: number, all: number, what: string): string {
  const filled = Math.round((done / all) * width);
  const counted = `${String(done).padStart(String(all).length)} of ${all} ${what}`;
  return `${verb} ${counted}  [${'#'.repeat(filled)}${' '.repeat(width - filled)}]`;
}
