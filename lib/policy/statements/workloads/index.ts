import type { PolicyStatement } from '../../statement';
import { autoscalerCannotScale } from './autoscaler-cannot-scale';
import { autoscalerSingleReplica } from './autoscaler-single-replica';
import { budgetKeepsBrokenPods } from './budget-keeps-broken-pods';
import { cronJobDeadlineMissing } from './cron-job-deadline-missing';
import { cronJobTtlSet } from './cron-job-ttl-set';
import { jobTtlMissing } from './job-ttl-missing';
import { ownerLabelMissing } from './owner-label-missing';
import { recommendedLabelMissing } from './recommended-label-missing';

/** How workloads are kept alive, and whose they are. */
export const workloadStatements: readonly PolicyStatement[] = [
  autoscalerCannotScale,
  autoscalerSingleReplica,
  budgetKeepsBrokenPods,
  cronJobDeadlineMissing,
  cronJobTtlSet,
  jobTtlMissing,
  ownerLabelMissing,
  recommendedLabelMissing,
];
