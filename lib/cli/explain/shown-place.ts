/** File and line as editors and terminals read them; nothing where neither is known. */
export function shownPlace({ file, line }: { readonly file?: string; readonly line?: number }): string {
  if (file === undefined) return '';
  return line === undefined ? file : `${file}:${line}`;
}
