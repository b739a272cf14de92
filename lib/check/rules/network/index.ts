import type { Rule } from '../../rule';
import { callNotOpen } from './call-not-open';
import { egressUnlimited } from './egress-unlimited';
import { ingressUnlimited } from './ingress-unlimited';
import { openingUnexplained } from './opening-unexplained';
import { podNotIsolated } from './pod-not-isolated';

export const networkRules: readonly Rule[] = [
  callNotOpen,
  egressUnlimited,
  ingressUnlimited,
  openingUnexplained,
  podNotIsolated,
];
