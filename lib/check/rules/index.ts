import type { Rule } from '../rule';
import { capacityRules } from './capacity';
import { environmentRules } from './environments';
import { networkRules } from './network';
import { policyRules } from './policy';
import { referenceRules } from './references';
import { schemaRules } from './schema';
import { supportRules } from './support';
import { upgradeRules } from './upgrades';
import { workloadRules } from './workloads';

/** Every rule. A new one is a file in its family's folder and a line in the family's list. */
export const rules: readonly Rule[] = [
  ...schemaRules,
  ...referenceRules,
  ...policyRules,
  ...capacityRules,
  ...networkRules,
  ...environmentRules,
  ...supportRules,
  ...upgradeRules,
  ...workloadRules,
];
