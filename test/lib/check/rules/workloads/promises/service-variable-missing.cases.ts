import type { RuleCases } from '../../../rule-cases';
import { smallPlatform, type Services } from '../../../../../small-platform';
import { both, set } from '../../network/change';
import { renamed } from './renamed';

const services: Services = {
  web: {
    type: 'http',
    ports: { http: 8080 },
    env: { MODE: 'fast' },
    calls: { services: { api: {} } },
    sidecars: { proxy: { image: 'proxy', env: { LEVEL: 'info' } } },
    migration: { command: ['/migrate'], env: { STEP: 'expand' } },
  },
  api: { type: 'http', ports: { http: 8080 } },
};
const platform = (): ReturnType<typeof smallPlatform> => smallPlatform(services);
const pod = 'spec.template.spec';

export const cases: RuleCases = {
  code: 'SERVICE_VARIABLE_MISSING',
  passes: [
    { platform },
    // one by one instead of by a map
    {
      platform,
      change: set('Deployment', 'web', `${pod}.containers.0`, {
        name: 'web',
        env: [
          { name: 'MODE', value: 'slow' },
          { name: 'API_URL', value: 'http://api:8080' },
        ],
      }),
    },
    // what only the cluster knows may hold it
    {
      platform,
      change: set('Deployment', 'web', `${pod}.containers.0.envFrom`, [{ configMapRef: { name: 'elsewhere' } }]),
    },
  ],
  fails: [
    {
      platform,
      change: set('Deployment', 'web', `${pod}.containers.0.envFrom`, []),
      says: [
        'services.web.env Deployment/shop-prod/web spec.template.spec.containers[0].env: container "web" of service "web" gets no variable API_URL; accepted API_URL; fix: drop the overlay that takes the variable away, or take it out of the spec',
        'services.web.env Deployment/shop-prod/web spec.template.spec.containers[0].env: container "web" of service "web" gets no variable MODE; accepted MODE; fix: drop the overlay that takes the variable away, or take it out of the spec',
      ],
    },
    {
      platform,
      change: set('Deployment', 'web', `${pod}.initContainers.0.env`, []),
      says: [
        'services.web.env Deployment/shop-prod/web spec.template.spec.initContainers[0].env: container "proxy" of service "web" gets no variable LEVEL; accepted LEVEL; fix: drop the overlay that takes the variable away, or take it out of the spec',
      ],
    },
    {
      platform,
      change: both(
        renamed('web-migration', (body) => body),
        renamed('web-env', (body) => ({ ...body, data: { MODE: 'fast' } })),
        // the map has a new name now
        set('Deployment', 'web', `${pod}.containers.0.envFrom`, [{ configMapRef: { name: 'web-env' } }]),
        set('Job', 'web-migration', `${pod}.containers.0.envFrom`, [{ configMapRef: { name: 'web-env' } }]),
      ),
      says: [
        'services.web.env Job/shop-prod/web-migration spec.template.spec.containers[0].env: container "migration" of service "web" gets no variable API_URL; accepted API_URL; fix: drop the overlay that takes the variable away, or take it out of the spec',
        'services.web.env Deployment/shop-prod/web spec.template.spec.containers[0].env: container "web" of service "web" gets no variable API_URL; accepted API_URL; fix: drop the overlay that takes the variable away, or take it out of the spec',
      ],
    },
  ],
  doesNotApply: [
    { platform: () => smallPlatform({ api: { type: 'http', ports: { http: 8080 } } }) },
    // a container that the spec does not know
    { platform, change: set('Deployment', 'api', `${pod}.containers.0.name`, 'other') },
  ],
};
