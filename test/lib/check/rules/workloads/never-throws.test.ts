import fc from 'fast-check';
import { factsOf, joinFacts } from '../../../../../lib/check';
import { workloadRules } from '../../../../../lib/check/rules/workloads';
import { targetOf } from '../../../../../lib/check/target-of';
import { podTemplatesOf, type Manifest } from '../../../../../lib/manifest';
import { projectKinds } from '../../../../custom-kinds';
import { referenceManifests } from '../../../../reference-manifests';
import { referenceEnvironment } from '../../../../reference-platform';
import { distinctFields, setTo, withField } from '../../seeded/mutate';

const junk: readonly unknown[] = [
  null,
  undefined,
  0,
  'text',
  '',
  true,
  [],
  {},
  [null],
  [[{}]],
  [{ name: 1 }],
  { '*': 1 },
];
const certain = ['apiVersion', 'kind', 'metadata', 'metadata.name'];

test('no rule about workloads throws, whatever stands in a field of an object', async () => {
  const manifests = await referenceManifests('production');
  const fields = distinctFields(manifests).filter(({ steps }) => !certain.includes(steps.join('.')));
  const facts = factsOf(manifests);
  const change = fc.record({ field: fc.constantFrom(...fields), value: fc.constantFrom(...junk) });
  const property = fc.property(change, ({ field: { manifest, steps }, value }) => {
    const broken = { ...manifest, body: withField(manifest.body, steps, setTo(value)) };
    judge(broken, joinFacts([facts, factsOf([broken])]));
  });
  fc.assert(property, { numRuns: 300 });
});

function judge({ body }: Manifest, facts: ReturnType<typeof factsOf>): void {
  const environment = referenceEnvironment('production');
  const target = targetOf(environment, projectKinds());
  for (const rule of workloadRules) {
    if (rule.scope === 'object') rule.check({ body, pods: podTemplatesOf(body), target });
    if (rule.scope === 'environment') rule.check(facts, target);
    if (rule.scope === 'spec') rule.check({ environment, facts, target });
  }
}
