/** How a kind is looked up: kinds of different API groups may share a name. */
export function kindKey(apiVersion: string, kind: string): string {
  return `${apiVersion} ${kind}`;
}
