import fc from 'fast-check';

/** One change for the worse, or for nothing: what it is, and where, counted along the object. */
export interface Mutation {
  readonly place: number;
  readonly change: 'rename' | 'drop' | 'duplicate' | 'replace' | 'add';
  readonly value: unknown;
}

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  place: fc.nat(10_000),
  change: fc.constantFrom('rename', 'drop', 'duplicate', 'replace', 'add'),
  value: fc.constantFrom<unknown>(
    ...['', 'x', '2', '10s', '10%', '1.5Gi', 'http://a', 'A b', 'x'.repeat(300), '2026-01-31T12:00:00Z'],
    ...[0, -1, 1.5, 80, 70_000, 2 ** 31, 2 ** 63],
    ...[true, false, null, [], ['x', 'x'], [1], {}, { name: 'x' }, { type: 'x', extra: 1 }],
  ),
});

type Container = Record<string, unknown> | unknown[];

/** A copy with one change. The kind of the object stays, or there would be nothing to judge it by. */
export function mutate<Body>(object: Body, { place, change, value }: Mutation): Body {
  const copy = structuredClone(object);
  const spots = [...spotsIn(copy)].filter(({ path }) => path !== 'apiVersion' && path !== 'kind');
  const spot = spots[place % spots.length];
  if (spot) changes[change](spot.container, spot.key, value);
  return copy;
}

const changes: Record<Mutation['change'], (container: Container, key: string | number, value: unknown) => void> = {
  rename: (container, key) => {
    if (Array.isArray(container)) return;
    container[`${key}x`] = container[key];
    delete container[key];
  },
  drop: (container, key) => {
    if (Array.isArray(container)) container.splice(Number(key), 1);
    else delete container[key];
  },
  duplicate: (container, key) => {
    if (Array.isArray(container)) container.push(structuredClone(container[Number(key)]));
  },
  replace: (container, key, value) => {
    Object.assign(container, { [key]: value });
  },
  add: (container, _, value) => {
    if (Array.isArray(container)) container.push(value);
    else container['surplus'] = value;
  },
};

function* spotsIn(value: unknown, path = ''): Generator<{ container: Container; key: string | number; path: string }> {
  if (typeof value !== 'object' || value === null) return;
  const container = value as Container;
  for (const [key, inner] of Object.entries(container)) {
    const place = path === '' ? key : `${path}.${key}`;
    yield { container, key, path: place };
    yield* spotsIn(inner, place);
  }
}
