import { sharedTarget } from '../../lib/deploy';
import type { InfraSession } from './session';

/** Whether a mistake there reaches production. */
export function isDelicate({ platform }: Pick<InfraSession, 'platform'>, target: string): boolean {
  if (target === sharedTarget) return true;
  return Object.hasOwn(platform.environments, target) && platform.environments[target]?.stage === 'production';
}
