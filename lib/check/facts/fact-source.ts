import { factsOf, isFactKind, type FactKind, type Facts } from './facts';

/** Facts that are read kind by kind, when somebody asks for a kind: most runs judge few rules anew. */
export interface FactSource {
  /** Equal digests, equal facts. */
  digestOf(kind: FactKind): string;
  /** Equal shapes, equal facts but for the ends of names that follow content: which are the same is the same. */
  shapeOf(kind: FactKind): string;
  /** The same list each time: what is looked up in it is kept by it. */
  read<Kind extends FactKind>(kind: Kind): Facts[Kind];
}

/** The facts of an environment. */
export interface EnvironmentFacts extends FactSource {
  /** Those of one bundle, such as `services/api`; none of a bundle that there is not. */
  ofBundle(path: string): FactSource;
  /** Those of all other bundles. */
  without(paths: ReadonlySet<string>): FactSource;
}

/** The facts of a source as rules take them: each kind is read when it is asked for. */
export function factsFrom(source: FactSource): Facts {
  return new Proxy(noFacts, { get: (_, kind) => (isFactKind(kind) ? source.read(kind) : undefined) });
}

const noFacts = factsOf([]);
