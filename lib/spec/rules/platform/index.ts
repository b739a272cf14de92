import type { PlatformRule } from './platform-rule';
import { distinctEnvironments } from './distinct-environments';
import { promotionOrder } from './promotion-order';

/** Rules that look at all environments together. */
export const platformRules: readonly PlatformRule[] = [distinctEnvironments, promotionOrder];
