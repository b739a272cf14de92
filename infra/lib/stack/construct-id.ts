/**
 * The id of a construct that is called like something of the spec. The library looks ids up in a plain object, where
 * `constructor` would be there already; a name of the spec never begins with a hyphen.
 */
export function constructId(name: string): string {
  return name in {} ? `-${name}` : name;
}
