import type { Rule } from '../../rule';
import { engineSupportEnded } from './engine-support-ended';
import { engineSupportEnds } from './engine-support-ends';
import { kubernetesSupportEnded } from './kubernetes-support-ended';
import { kubernetesSupportEnds } from './kubernetes-support-ends';

/** Rules about versions that AWS supports until a day. */
export const supportRules: readonly Rule[] = [
  engineSupportEnded,
  engineSupportEnds,
  kubernetesSupportEnded,
  kubernetesSupportEnds,
];
