import type { Severity } from '../problem';
import type { SpecViolation } from './violation';

/** A violation and the rule that found it. Plain data: a bundle's findings are cached with it. */
export interface Finding extends SpecViolation {
  readonly code: string;
  readonly severity: Severity;
}

/** A finding within one of several environments. */
export interface EnvironmentFinding extends Finding {
  readonly environment: string;
}

/** Turns what a rule says into findings. */
export function findingsBy<Violation extends SpecViolation>(
  { code, severity }: Pick<Finding, 'code' | 'severity'>,
  violations: readonly Violation[],
): readonly (Violation & Finding)[] {
  return violations.map((violation) => ({ ...violation, code, severity }));
}
