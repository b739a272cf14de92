import type { RuleCases } from '../../rule-cases';
import { all, object } from './objects';

const range = (...limits: readonly string[]): string =>
  object('v1', 'LimitRange', `spec: { limits: [${limits.map((fields) => `{ ${fields} }`).join(', ')}] }`);

export const cases: RuleCases = {
  code: 'LIMIT_RANGE_INVALID',
  passes: [
    {
      yaml: range(
        'type: Container, min: { cpu: 1m }, defaultRequest: { cpu: 100m }, default: { cpu: 1 }, max: { cpu: 1000m }',
        'type: PersistentVolumeClaim, max: { storage: 1Gi }',
      ),
    },
  ],
  fails: [
    {
      yaml: all(
        range('type: Container, default: { cpu: 2 }, max: { cpu: 1 }'),
        range('type: Container, min: { cpu: 2 }, max: { cpu: 1 }'),
        range('type: Pod, default: { cpu: 2 }'),
        range('type: Containers, max: { cpu: 1 }'),
        range('type: Container, max: { cpus: 1 }'),
        range('type: PersistentVolumeClaim, max: {}'),
        range('type: Container, max: { cpu: 1 }', 'type: Container, max: { memory: 1Gi }'),
        range('type: Container, maxLimitRequestRatio: { cpu: 500m }'),
      ),
      says: [
        'LimitRange/shop/web spec.limits[0].default.cpu: default is above max; found 2; accepted at most 1',
        'LimitRange/shop/web spec.limits[0].min.cpu: min is above max; found 2; accepted at most 1',
        'LimitRange/shop/web spec.limits[0].default: pods as a whole have no defaults; found {"cpu":2}',
        'LimitRange/shop/web spec.limits[0].type: this is no type of limits; found "Containers"; accepted Pod, Container, PersistentVolumeClaim; fix: did you mean "Container"?',
        'LimitRange/shop/web spec.limits[0].max.cpus: there is no such resource; found cpus; fix: did you mean "cpu"?',
        'LimitRange/shop/web spec.limits[0]: limits of claims need min or max of storage; found {"type":"PersistentVolumeClaim","max":{}}',
        'LimitRange/shop/web spec.limits[1].type: this type has an entry already; found "Container"',
        'LimitRange/shop/web spec.limits[0].maxLimitRequestRatio.cpu: no ratio is below 1; found "500m"; accepted 1 or more',
      ],
    },
  ],
  doesNotApply: [{ yaml: object('v1', 'ResourceQuota', 'spec: { hard: { cpus: 1 } }') }],
};
