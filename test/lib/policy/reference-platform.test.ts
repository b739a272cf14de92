import { rules } from '../../../lib/check';
import { podTemplatesOf } from '../../../lib/manifest';
import { statements } from '../../../lib/policy';
import { referenceManifests } from '../../reference-manifests';
import { referenceEnvironment, referencePlatform } from '../../reference-platform';
import { targetOf } from '../check/rule-cases';

const codes = new Set(statements.map(({ code }) => code));
const policyRules = rules.flatMap((rule) => (rule.scope === 'object' && codes.has(rule.code) ? [rule] : []));

test.each(Object.keys(referencePlatform().environments))('%s satisfies every statement', async (name) => {
  const { registry, stage } = referenceEnvironment(name);
  const target = targetOf({ registries: [registry], stage });
  const found = (await referenceManifests(name)).flatMap(({ body }) => {
    const subject = { body, pods: podTemplatesOf(body), target };
    return policyRules.flatMap((rule) => rule.check(subject).map(({ field }) => `${rule.code} ${body.kind} ${field}`));
  });
  expect(found).toEqual([]);
});
