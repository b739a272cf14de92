import type { Rule } from '../../rule';
import { addressesExceeded } from './addresses-exceeded';
import { antiAffinityUnsatisfiable } from './anti-affinity-unsatisfiable';
import { budgetExceeded } from './budget-exceeded';
import { budgetExceededAtMaximum } from './budget-exceeded-at-maximum';
import { budgetNearlyUsed } from './budget-nearly-used';
import { capacityExceeded } from './capacity-exceeded';
import { databaseConnectionsExceeded } from './database-connections-exceeded';
import { disruptionBudgetBlocksDrain } from './disruption-budget-blocks-drain';
import { instanceTypeUnknown } from './instance-type-unknown';
import { loadBalancerQuota } from './load-balancer-quota';
import { placementUnsatisfiable } from './placement-unsatisfiable';
import { podFitsNoNode } from './pod-fits-no-node';
import { quotaTooSmall } from './quota-too-small';
import { spreadUnsatisfiable } from './spread-unsatisfiable';
import { zoneLossExceedsCapacity } from './zone-loss-exceeds-capacity';

export const capacityRules: readonly Rule[] = [
  addressesExceeded,
  antiAffinityUnsatisfiable,
  budgetExceeded,
  budgetExceededAtMaximum,
  budgetNearlyUsed,
  capacityExceeded,
  databaseConnectionsExceeded,
  disruptionBudgetBlocksDrain,
  instanceTypeUnknown,
  loadBalancerQuota,
  placementUnsatisfiable,
  podFitsNoNode,
  quotaTooSmall,
  spreadUnsatisfiable,
  zoneLossExceedsCapacity,
];
