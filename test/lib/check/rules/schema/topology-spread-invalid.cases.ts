import type { RuleCases } from '../../rule-cases';
import { all, pod } from './objects';

const selector = 'labelSelector: { matchLabels: { app: web } }';
const spread = (...constraints: readonly string[]): string =>
  pod(`topologySpreadConstraints: [${constraints.map((fields) => `{ ${fields} }`).join(', ')}]`);
const hard = 'maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule';
const soft = 'maxSkew: 1, topologyKey: zone, whenUnsatisfiable: ScheduleAnyway';

export const cases: RuleCases = {
  code: 'TOPOLOGY_SPREAD_INVALID',
  passes: [
    {
      yaml: spread(`${hard}, minDomains: 3, ${selector}, matchLabelKeys: [pod-template-hash]`, `${soft}, ${selector}`),
    },
  ],
  fails: [
    {
      yaml: all(
        spread(hard.replace('maxSkew: 1', 'maxSkew: 0')),
        spread(hard.replace('zone', '""')),
        spread(`${soft}, minDomains: 2`),
        spread(`${hard}, minDomains: 0`),
        spread(`${hard}, matchLabelKeys: [a]`),
        spread(hard, hard),
      ),
      says: [
        'Pod/shop/web spec.topologySpreadConstraints[0].maxSkew: maxSkew is out of range; found 0; accepted 1 or more',
        'Pod/shop/web spec.topologySpreadConstraints[0].topologyKey: topologyKey is empty; found ""',
        'Pod/shop/web spec.topologySpreadConstraints[0].minDomains: minDomains counts only with whenUnsatisfiable: DoNotSchedule; found 2',
        'Pod/shop/web spec.topologySpreadConstraints[0].minDomains: minDomains is out of range; found 0; accepted 1 or more',
        'Pod/shop/web spec.topologySpreadConstraints[0].matchLabelKeys[0]: keys need a labelSelector beside them; found "a"',
        'Pod/shop/web spec.topologySpreadConstraints[1]: this topology has such a constraint already; found zone DoNotSchedule',
      ],
    },
    {
      yaml: spread(`${hard}, ${selector}, matchLabelKeys: [app]`).replace(
        'name: web',
        'name: web, labels: { app: web }',
      ),
      says: [
        'Pod/shop/web spec.topologySpreadConstraints[0].matchLabelKeys[0]: the key stands in labelSelector too; found "app"',
      ],
    },
  ],
  doesNotApply: [{ yaml: pod() }],
};
