import type { RuleCases } from '../../../rule-cases';
import { object } from '../objects';

export const cases: RuleCases = {
  code: 'LIMIT_RANGE_INCOMPLETE',
  passes: [
    {
      yaml: object('v1', 'LimitRange', {
        spec: {
          limits: [
            {
              type: 'Container',
              max: { cpu: '1', memory: '1Gi' },
              min: { cpu: '10m', memory: '16Mi' },
              default: { cpu: '500m', memory: '256Mi' },
              defaultRequest: { cpu: '100m', memory: '128Mi' },
            },
          ],
        },
      }),
    },
    {
      yaml: object('v1', 'LimitRange', {
        spec: {
          limits: [
            {
              type: 'Container',
              max: { memory: '1Gi' },
              min: { cpu: '10m', memory: '16Mi' },
              default: { memory: '256Mi' },
              defaultRequest: { cpu: '100m', memory: '128Mi' },
            },
          ],
        },
      }),
    },
  ],
  fails: [
    {
      yaml: object('v1', 'LimitRange', {
        spec: {
          limits: [
            {
              type: 'Container',
              max: { cpu: '1', memory: '1Gi' },
              min: { memory: '16Mi' },
              default: { cpu: '500m', memory: '256Mi' },
              defaultRequest: { cpu: '100m', memory: '128Mi' },
            },
          ],
        },
      }),
      says: [
        'LimitRange/shop/api spec.limits[0]: the limits of containers are incomplete; found no min.cpu; fix: add them',
      ],
    },
    {
      yaml: object('v1', 'LimitRange', {
        spec: {
          limits: [
            {
              type: 'Container',
              max: { cpu: '1', memory: '1Gi' },
              min: { cpu: '10m', memory: '16Mi' },
              default: { memory: '256Mi' },
              defaultRequest: { cpu: '100m', memory: '128Mi' },
            },
          ],
        },
      }),
      says: [
        'LimitRange/shop/api spec.limits[0]: the limits of containers are incomplete; found no default.cpu; fix: add them',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: object('v1', 'LimitRange', {
        spec: { limits: [{ type: 'PersistentVolumeClaim', max: { storage: '10Gi' } }] },
      }),
    },
  ],
};
