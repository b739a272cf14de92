import type { SpecFault } from './fault';

const offHours = { stop: '0 20 * * 1-5', start: '0 7 * * 1-5' };
const history = { digests: {}, initial: [], isComplete: true };

/** Production that does not fit staging, and environments that meet where they should not. */
export const environmentFaults: readonly SpecFault[] = [
  {
    what: 'production does not run a service of staging',
    values: { production: { services: { 'nightly-report': null } } },
    code: 'PROMOTION_LACKS_SERVICE',
    at: 'production.services.nightly-report',
  },
  {
    what: 'production runs another program than staging',
    values: { production: { services: { api: { image: 'web' } } } },
    code: 'PROMOTION_CHANGES_IMAGE',
    at: 'production.services.api.image',
  },
  {
    what: 'an image was never run in staging',
    values: { production: {} },
    histories: { staging: { ...history, digests: { web: [] } }, production: history },
    code: 'PIN_NOT_PROMOTED',
    at: 'production.services.web.image',
  },
  {
    what: 'production forgets a secret',
    values: { staging: { services: { web: { secrets: { session: { key: 'session' } } } } } },
    code: 'PROMOTION_LACKS_SECRET',
    at: 'production.services.web.secrets.session',
  },
  {
    what: 'production forgets a variable',
    values: { staging: { services: { web: { env: { FEATURE_SEARCH: 'on' } } } } },
    code: 'PROMOTION_LACKS_VARIABLE',
    at: 'production.services.web.env.FEATURE_SEARCH',
  },
  {
    what: 'production forgets a config file',
    values: { staging: { services: { web: { configFiles: { '/etc/web/web.conf': 'a = 1' } } } } },
    code: 'PROMOTION_LACKS_CONFIG_FILE',
    at: 'production.services.web.configFiles./etc/web/web.conf',
  },
  {
    what: 'production forgets a port',
    values: { staging: { services: { worker: { ports: { admin: 9091 } } } } },
    code: 'PROMOTION_LACKS_PORT',
    at: 'production.services.worker.ports.admin',
  },
  {
    what: 'production forgets a sidecar',
    values: { staging: { services: { web: { sidecars: { proxy: { image: 'worker' } } } } } },
    code: 'PROMOTION_LACKS_CONTAINER',
    at: 'production.services.web.sidecars.proxy',
  },
  {
    what: 'a probe of production asks something else',
    values: { production: { services: { web: { probes: { readiness: { httpGet: { path: '/up' } } } } } } },
    code: 'PROMOTION_CHANGES_PROBE',
    at: 'production.services.web.probes.readiness',
  },
  {
    what: 'a service is public in staging and internal in production',
    values: { production: { services: { api: { exposure: { access: 'internal' } } } } },
    code: 'PROMOTION_CHANGES_EXPOSURE',
    at: 'production.services.api.exposure.access',
  },
  {
    what: 'a service writes in production what it only reads in staging',
    values: { production: { services: { timeline: { calls: { buckets: { media: ['write'] } } } } } },
    code: 'PROMOTION_RAISES_PRIVILEGE',
    at: 'production.services.timeline.calls.buckets.media',
  },
  {
    what: 'logs of production are kept shorter than those of staging',
    values: { production: { logs: { retentionDays: 14 } } },
    code: 'PROMOTION_KEEPS_LESS',
    at: 'production.logs.retentionDays',
  },
  {
    what: 'backups of staging are kept longer than those of production',
    values: { staging: { stores: { postgresql: { engine: 'postgresql', backupRetentionDays: 14 } } } },
    code: 'PROMOTION_KEEPS_LESS',
    at: 'production.stores.postgresql.backupRetentionDays',
  },
  {
    what: 'production has no firewall, staging has one',
    values: { production: { ingress: { waf: null, rateLimit: null } } },
    code: 'PROMOTION_WEAKENS_SECURITY',
    at: 'production.ingress.waf',
  },
  {
    what: 'the private subnets of production have no addresses for its pods',
    values: { production: { network: { privateSubnets: ['10.0.11.0/28', '10.0.12.0/28', '10.0.13.0/28'] } } },
    code: 'ADDRESSES_EXCEEDED',
    at: 'production.network.privateSubnets',
  },
  {
    what: 'nothing in the account of production looks for intruders',
    values: { production: { security: { guardDuty: false } } },
    code: 'ACCOUNT_UNWATCHED',
    at: 'production.security.guardDuty',
  },
  {
    what: 'backups of production can be deleted by whoever has its account',
    values: { production: { backup: { lock: false } } },
    code: 'BACKUPS_UNLOCKED',
    at: 'production.backup.lock',
  },
  {
    what: 'the API server of production can be reached from outside, that of staging cannot',
    values: { production: { cluster: { publicAccessCidrs: ['198.51.100.0/24'] } } },
    code: 'PROMOTION_WEAKENS_SECURITY',
    at: 'production.cluster.publicAccessCidrs',
  },
  {
    what: 'the database of production has no standby',
    values: { production: { stores: { postgresql: { engine: 'postgresql', multiAz: false } } } },
    code: 'PROMOTION_LESS_AVAILABLE',
    at: 'production.stores.postgresql.multiAz',
  },
  {
    what: 'production sleeps at night',
    values: { production: { offHours } },
    code: 'OFF_HOURS_IN_PRODUCTION',
    at: 'production.offHours',
  },
  {
    what: 'development writes into the bucket of production',
    values: { dev: { services: { worker: { env: { EXPORTS: 's3://aicode-prod-media/exports' } } } } },
    code: 'ENVIRONMENT_NAMES_OTHER',
    at: 'dev.services.worker.env.EXPORTS',
  },
  {
    what: 'production calls a host of staging',
    values: { production: { services: { web: { env: { API: 'https://api.staging.aicode-platform.dev' } } } } },
    code: 'ENVIRONMENT_NAMES_OTHER',
    at: 'production.services.web.env.API',
  },
];
