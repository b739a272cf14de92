const most = 20;

/** Paths as indented lines, at most 20 and the number of the others. */
export function listPaths(paths: readonly string[]): string[] {
  const shown = paths.slice(0, most).map((path) => `  ${path}`);
  return paths.length > most ? [...shown, `  and ${paths.length - most} more`] : shown;
}
