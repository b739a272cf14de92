import { parseQuantity } from '../../../../kubernetes';
import type { ContainerFact, WorkloadFact } from '../../../facts';
import { each, nothing, plus, type Amounts } from './amounts';

type Quantities = ContainerFact['requests'];

/**
 * What one pod of a workload asks for, as the scheduler counts it: its containers and sidecars together, or an init
 * container beside the sidecars that started before it, whichever is more (KEP-753, "Resources calculation").
 */
export function podRequests(workload: Pick<WorkloadFact, 'containers'>): Amounts {
  // a limit without a request is the request too
  return podAmounts(workload, ({ requests, limits }) => ({ ...limits, ...requests }));
}

/** What one pod may use at most, counted in the same way. A container without a limit counts as nothing. */
export function podLimits(workload: Pick<WorkloadFact, 'containers'>): Amounts {
  return podAmounts(workload, ({ limits }) => limits);
}

function podAmounts(
  { containers }: Pick<WorkloadFact, 'containers'>,
  quantities: (container: ContainerFact) => Quantities,
): Amounts {
  let running = nothing; // sidecars that have started already
  let highest = nothing;
  for (const container of containers.filter(({ list }) => list === 'initContainers')) {
    const beside = plus(running, amountsOf(quantities(container)));
    highest = each([highest, beside], Math.max);
    if (container.isSidecar) running = beside;
  }
  const main = containers.filter(({ list }) => list === 'containers');
  const all = main.reduce((sum, container) => plus(sum, amountsOf(quantities(container))), running);
  return { ...each([highest, all], Math.max), pods: 1 };
}

/** Amounts of quantities by resource; one that cannot be read counts as nothing, the schema refuses it. */
export function amountsOf(quantities: Quantities): Amounts {
  return {
    cpuMillis: Math.ceil(numberOf(quantities['cpu']) * 1000),
    memoryBytes: numberOf(quantities['memory']),
    ephemeralStorageBytes: numberOf(quantities['ephemeral-storage']),
    pods: 0,
  };
}

/** A platform has few different quantities, and thousands of containers that repeat them. */
const known = new Map<string, number>();
const mostKnown = 10_000;

function numberOf(quantity: string | undefined): number {
  if (quantity === undefined) return 0;
  const found = known.get(quantity);
  if (found !== undefined) return found;
  const number = parseQuantity(quantity) ?? 0;
  if (known.size < mostKnown) known.set(quantity, number);
  return number;
}
