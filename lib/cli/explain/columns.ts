/** Wider cells push the rest of their own line aside, not that of all lines. */
const widest = 76;

/** Rows as lines whose cells stand below each other, two spaces apart. */
export function columns(rows: readonly (readonly string[])[], indent: string): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(0, ...rows.map((row) => (row[column] ?? '').length).filter((length) => length <= widest)),
  );
  return rows.map(
    (row) =>
      indent +
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
  );
}
