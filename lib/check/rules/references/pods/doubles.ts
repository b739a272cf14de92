/** Something with a name that must be the only one, and where it stands. */
export interface Named {
  readonly name: string;
  readonly field: string;
}

export interface Double extends Named {
  /** Where the first of the same name stands. */
  readonly first: string;
}

/** All that has the name of one before it. */
export function doublesOf(things: readonly Named[]): readonly Double[] {
  const firsts = new Map<string, string>();
  return things.flatMap(({ name, field }) => {
    const first = firsts.get(name);
    if (first === undefined) firsts.set(name, field);
    return first === undefined ? [] : [{ name, field, first }];
  });
}
