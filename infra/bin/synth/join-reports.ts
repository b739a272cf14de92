import type { PolicyValidationPluginReport, PolicyViolation } from 'aws-cdk-lib';

/** One report of all templates: a finding that several have is told once, with all places, as the validator does it. */
export function joinReports(reports: readonly PolicyValidationPluginReport[]): PolicyValidationPluginReport {
  const joined = new Map<string, PolicyViolation>();
  for (const violation of reports.flatMap(({ violations }) => violations)) {
    const { ruleName, severity, description } = violation;
    const key = JSON.stringify([ruleName, severity, description]);
    const known = joined.get(key);
    if (known === undefined) joined.set(key, violation);
    else known.violatingResources.push(...violation.violatingResources);
  }
  return { success: reports.every(({ success }) => success), violations: [...joined.values()] };
}
