import type { RuleCases } from '../../rule-cases';
import { all, object, pod, workload } from './objects';

const policy = (selector: string): string =>
  object('networking.k8s.io/v1', 'NetworkPolicy', `spec: { podSelector: ${selector} }`);
const expression = (fields: string): string => policy(`{ matchExpressions: [{ ${fields} }] }`);

export const cases: RuleCases = {
  code: 'SELECTOR_INVALID',
  passes: [
    {
      yaml: all(
        policy('{}'),
        expression('key: app, operator: In, values: [a]'),
        expression('key: app, operator: Exists'),
      ),
    },
  ],
  fails: [
    {
      yaml: all(
        expression('key: app, operator: In'),
        expression('key: app, operator: Exists, values: [a]'),
        expression('key: app, operator: in, values: [a]'),
        expression('key: a b, operator: Exists'),
        policy('{ matchLabels: { app: a b } }'),
        object('v1', 'Service', 'spec: { selector: { app: a b }, ports: [{ port: 80 }] }'),
        workload('Deployment', '').replace('selector: { matchLabels: { app: web } }', 'selector: {}'),
        pod(
          'topologySpreadConstraints: [{ maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: { matchLabels: { a: "-" } } }]',
        ),
      ),
      says: [
        'NetworkPolicy/shop/web spec.podSelector.matchExpressions[0].values: In needs at least one value',
        'NetworkPolicy/shop/web spec.podSelector.matchExpressions[0].values: Exists takes no values; found ["a"]',
        'NetworkPolicy/shop/web spec.podSelector.matchExpressions[0].operator: this is no operator of a selector; found "in"; accepted In, NotIn, Exists, DoesNotExist; fix: did you mean "In"?',
        'NetworkPolicy/shop/web spec.podSelector.matchExpressions[0].key: this is not a key for a label; found "a b"; accepted letters, digits, "-", "_" and ".", a letter or digit at both ends, at most 63 characters, optionally after a DNS prefix and "/"; fix: such as "a-b"',
        'NetworkPolicy/shop/web spec.podSelector.matchLabels.app: this is not a value for a label; found "a b"; accepted empty, or letters, digits, "-", "_" and ".", a letter or digit at both ends, at most 63 characters; fix: such as "a-b"',
        'Service/shop/web spec.selector.app: this is not a value for a label; found "a b"; accepted empty, or letters, digits, "-", "_" and ".", a letter or digit at both ends, at most 63 characters; fix: such as "a-b"',
        'Deployment/shop/web spec.selector: the selector is empty; found {}; accepted labels that only the pods of this workload carry',
        'Pod/shop/web spec.topologySpreadConstraints[0].labelSelector.matchLabels.a: this is not a value for a label; found "-"; accepted empty, or letters, digits, "-", "_" and ".", a letter or digit at both ends, at most 63 characters',
      ],
    },
  ],
  doesNotApply: [{ yaml: object('example.com/v1', 'Widget', 'spec: { selector: { matchLabels: { app: a b } } }') }],
};
