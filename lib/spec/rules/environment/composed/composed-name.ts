import type { Path } from '../../../layers';
import type { NameContext } from '../../../names/names';
import type { NameSort } from '../../../names/name-limits';
import type { EnvironmentContext } from '../../rule';

/** A name outside the spec that holds what a user chose. */
export interface ComposedName {
  readonly sort: NameSort;
  readonly name: string;
  /** Of what the user chose, within the environment. */
  readonly path: Path;
  /** Whose name it is, as in "the copy of bucket "media" has this name already". */
  readonly of: string;
}

/** Lists names of some sorts. */
export type NameLister = (context: NameContext, all: EnvironmentContext) => readonly ComposedName[];
