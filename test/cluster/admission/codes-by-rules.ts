import { rules, type Target } from '../../../lib/check';
import { checkObjects } from '../../../lib/check/check-objects';
import type { KubernetesObject } from '../../../lib/manifest';
import { statements, type PolicySettings } from '../../../lib/policy';
import type { Severity } from '../../../lib/problem';

const codes = new Set(statements.flatMap(({ code, cel }) => (cel === undefined ? [] : [code])));
const policyRules = rules.flatMap((rule) => (rule.scope === 'object' && codes.has(rule.code) ? [rule] : []));

/** Codes of what our checks report of an object, of those that the cluster can judge too; in alphabetical order. */
export function codesByRules(
  body: KubernetesObject,
  settings: PolicySettings,
  severities: readonly Severity[] = ['error', 'warning', 'note'],
): readonly string[] {
  const target: Target = { kubernetesVersion: '1.36', crds: new Map(), ...settings };
  const manifest = { body, bundle: 'objects.yaml', construct: body.metadata.name };
  const findings = checkObjects([manifest], policyRules, target).filter(({ severity }) =>
    severities.includes(severity),
  );
  return [...new Set(findings.map(({ code }) => code))].sort();
}
