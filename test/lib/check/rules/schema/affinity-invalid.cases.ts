import type { RuleCases } from '../../rule-cases';
import { all, pod } from './objects';

const node = (fields: string): string => pod(`affinity: { nodeAffinity: { ${fields} } }`);
const needed = (term: string): string =>
  node(`requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ ${term} }] }`);
const apart = (term: string): string =>
  pod(`affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ ${term} }] } }`);
const wanted = (weight: number): string =>
  pod(
    `affinity: { podAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: ${weight}, podAffinityTerm: { topologyKey: zone } }] } }`,
  );

export const cases: RuleCases = {
  code: 'AFFINITY_INVALID',
  passes: [
    {
      yaml: all(
        needed('matchExpressions: [{ key: cpus, operator: Gt, values: ["4"] }, { key: spot, operator: DoesNotExist }]'),
        needed('matchFields: [{ key: metadata.name, operator: In, values: [node-1] }]'),
        apart('topologyKey: kubernetes.io/hostname, labelSelector: {}, matchLabelKeys: [pod-template-hash]'),
        wanted(100),
      ),
    },
  ],
  fails: [
    {
      yaml: all(
        node('requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [] }'),
        needed('matchExpressions: [{ key: cpus, operator: Gt, values: ["4", "5"] }]'),
        needed('matchExpressions: [{ key: spot, operator: In }]'),
        needed('matchExpressions: [{ key: spot, operator: In, values: [a b] }]'),
        needed('matchFields: [{ key: metadata.labels, operator: In, values: [a] }]'),
        apart('topologyKey: ""'),
        apart('topologyKey: zone, matchLabelKeys: [a]'),
        apart('topologyKey: zone, labelSelector: {}, matchLabelKeys: [a], mismatchLabelKeys: [a]'),
        apart('topologyKey: zone, namespaces: [A]'),
        wanted(101),
      ),
      says: [
        'Pod/shop/web spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms: there is no term; found []; accepted at least one term',
        'Pod/shop/web spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values: Gt compares with one whole number; found ["4","5"]; accepted a list such as ["4"]',
        'Pod/shop/web spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values: In needs at least one value',
        'Pod/shop/web spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values[0]: this is not a value for a label; found "a b"; accepted empty, or letters, digits, "-", "_" and ".", a letter or digit at both ends, at most 63 characters; fix: such as "a-b"',
        'Pod/shop/web spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchFields[0].key: this is no field of a node that can be compared; found "metadata.labels"; accepted metadata.name; fix: did you mean "metadata.name"?',
        'Pod/shop/web spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey: the term does not say what it keeps apart or together; found ""',
        'Pod/shop/web spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].matchLabelKeys[0]: keys need a labelSelector beside them; found "a"',
        'Pod/shop/web spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].matchLabelKeys[0]: the key stands in mismatchLabelKeys too; found "a"',
        'Pod/shop/web spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].namespaces[0]: this is not a name for a namespace; found "A"; accepted lower-case letters, digits and "-", a letter or digit at both ends, at most 63 characters; fix: such as "a"',
        'Pod/shop/web spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight: weight is out of range; found 101; accepted 1 to 100',
      ],
    },
  ],
  doesNotApply: [{ yaml: pod('nodeSelector: { cpus: "4" }') }],
};
