import { hasStaticSite, staticBucket, staticHost } from '../../names/static-site';
import { expandHost } from '../../resolve/complete-service';
import type { EnvironmentRule } from '../rule';

/** One name does not lead to CloudFront and to a load balancer. */
export const staticHostFree: EnvironmentRule = ({ environment, makesInfrastructure, services }) => {
  if (!makesInfrastructure || !hasStaticSite(environment)) return [];
  const host = staticHost(environment);
  return Object.entries(services).flatMap(([service, { exposure }]) =>
    exposure === undefined || expandHost(exposure.host, environment.domain) !== host
      ? []
      : [
          {
            code: 'STATIC_HOST_TAKEN',
            path: ['services', service, 'exposure', 'host'],
            message: `at this host CloudFront serves the bucket "${staticBucket}"`,
            found: exposure.host,
            fix: 'choose another host, or another name for the bucket',
          },
        ],
  );
};
