import type { Target } from '../../../lib/check';
import { checkObjects } from '../../../lib/check/check-objects';
import { schemaRules } from '../../../lib/check/rules/schema';
import type { Manifest } from '../../../lib/manifest';

const objectRules = schemaRules.flatMap((rule) => (rule.scope === 'object' ? [rule] : []));

/** What our checks say that an API server would refuse in an object by itself. */
export function schemaErrors(manifest: Manifest, target: Target): readonly string[] {
  const findings = checkObjects([manifest], objectRules, target).filter(({ severity }) => severity === 'error');
  return findings.map(({ code, field, message }) => `${code} ${field ?? ''}: ${message}`);
}
