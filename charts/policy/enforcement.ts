import type { PolicyStatement } from '../../lib/policy';
import type { Environment } from '../../lib/spec';

/** What the cluster does about a statement: refuses the object, lets it pass with a warning, or does not look. */
export type Enforcement = 'deny' | 'warn' | 'none';

/** What decides it, beside the statement. */
export interface EnforcementSettings {
  readonly stage: Environment['stage'];
  /** Codes that are switched off for the platform. */
  readonly off: readonly string[];
  /** Codes that some object of this environment may break for a while. */
  readonly waived: readonly string[];
}

/**
 * As grave as the checks take it. Development is warned only. A waived statement warns too: a waiver names a
 * workload, but its pods are judged by themselves and have names of their own.
 */
export function enforcementOf(
  { code, severity }: Pick<PolicyStatement, 'code' | 'severity'>,
  { stage, off, waived }: EnforcementSettings,
): Enforcement {
  if (off.includes(code) || severity === 'note') return 'none';
  return severity === 'error' && stage !== 'development' && !waived.includes(code) ? 'deny' : 'warn';
}
