import type { ServiceRule } from '../rule';

/** blueGreen and canary need Argo Rollouts objects that nothing renders yet; a rolling update must be able to move. */
export const rolloutStrategy: ServiceRule = (spec) => {
  if (spec.type !== 'http' && spec.type !== 'worker') return [];
  const { type, maxSurge, maxUnavailable } = spec.strategy;
  if (type === 'blueGreen' || type === 'canary') {
    const message = `strategy "${type}" is not available yet`;
    return [
      {
        code: 'STRATEGY_UNAVAILABLE',
        path: ['strategy', 'type'],
        message,
        found: type,
        accepted: 'rolling, recreate',
        fix: 'use rolling',
      },
    ];
  }
  if (type === 'recreate' || !isZero(maxSurge) || !isZero(maxUnavailable)) return [];
  const message = 'a rolling update cannot start: it may neither add nor remove a pod';
  return [
    {
      code: 'STRATEGY_STUCK',
      path: ['strategy', 'maxSurge'],
      involves: [['strategy', 'maxUnavailable']],
      message,
      found: '0 and 0',
      fix: 'raise maxSurge or maxUnavailable',
    },
  ];
};

function isZero(value: number | string): boolean {
  return value === 0 || value === '0%';
}
