import { work } from '../checks/scenarios';
import { figure, keelson, reference } from '../keelson/figures';
import { bareNode } from '../measure/bare-node';
import type { FigureName } from '../measure/figure-key';
import { peers } from '../peers';
import type { Plan } from '../plan';

/** Names of all figures that are planned, in the order of tables. */
export function namesOf({ sizes, isWanted }: Plan): readonly FigureName[] {
  const sized = sizes.flatMap((size) => [
    ...Object.values(figure).map((what) => ({ tool: keelson, what, size })),
    ...peers.map(({ name }) => ({ tool: name, what: figure.cold, size })),
    ...[work.rendering, work.checking].map((what) => ({ tool: work.tool, what, size })),
  ]);
  const unsized = [figure.cold, figure.nothingChanged].map((what) => ({ tool: reference, what }));
  return [...sized, ...unsized, bareNode].filter(isWanted);
}
