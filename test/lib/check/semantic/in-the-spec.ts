import type { SpecFault } from './fault';

/** A spec that contradicts itself, or what the environment can hold. */
export const specFaults: readonly SpecFault[] = [
  {
    what: 'a service calls one that does not exist',
    values: { production: { services: { web: { calls: { services: { apy: {} } } } } } },
    code: 'CALL_UNKNOWN_SERVICE',
    at: 'production.services.web.calls.services.apy',
  },
  {
    what: 'a service calls a worker, which has no address',
    values: { production: { services: { web: { calls: { services: { worker: { port: 'metrics' } } } } } } },
    code: 'CALL_NOT_SERVED',
    at: 'production.services.web.calls.services.worker',
  },
  {
    what: 'two services own one host',
    values: { production: { services: { web: { exposure: { host: 'api.{domain}' } } } } },
    code: 'HOST_CLAIMED_TWICE',
    at: 'production.services.web.exposure',
  },
  {
    what: 'a service reads a store that the environment does not have',
    values: { production: { services: { web: { calls: { stores: { orders: ['read'] } } } } } },
    code: 'CALL_UNKNOWN_STORE',
    at: 'production.services.web.calls.stores.orders',
  },
  {
    what: 'a worker scales on a queue that it does not consume',
    values: { production: { queues: { mails: {} }, services: { worker: { scaling: { queue: { name: 'mails' } } } } } },
    code: 'SCALING_QUEUE',
    at: 'production.services.worker.scaling.queue.name',
  },
  {
    what: 'a service is placed on a node group that was removed',
    values: { production: { cluster: { nodeGroups: { memory: null } } } },
    code: 'NODE_GROUP_UNKNOWN',
    at: 'production.services.nightly-report.placement.nodeGroup',
  },
  {
    what: 'the add-on that brings secrets is not installed',
    values: { dev: { addOns: { 'external-secrets': false } } },
    code: 'ADD_ON_MISSING',
    at: 'dev.services.api.secrets',
  },
  {
    what: 'the pools of all services are larger than the database',
    values: { staging: { services: { api: { databasePool: { size: 100 } } } } },
    code: 'DATABASE_CONNECTIONS_EXCEEDED',
    at: 'staging.stores.postgresql.instanceClass',
  },
  {
    what: 'a zone is lost, and the others cannot hold production',
    values: { production: { cluster: { nodeGroups: { general: { maxSize: 9 } } } } },
    code: 'ZONE_LOSS_EXCEEDS_CAPACITY',
    at: 'production.cluster.nodeGroups.general.maxSize',
  },
  {
    what: 'the nodes of an environment are too few for its services at their maximum',
    values: { staging: { cluster: { nodeGroups: { general: { maxSize: 3 } } } } },
    code: 'CAPACITY_EXCEEDED',
    at: 'staging.cluster.nodeGroups.general.maxSize',
  },
  {
    what: 'nodes are of a type whose size nobody knows',
    values: { dev: { cluster: { nodeGroups: { general: { instanceTypes: ['m8i.large'] } } } } },
    code: 'INSTANCE_TYPE_UNKNOWN',
    at: 'dev.cluster.nodeGroups.general.instanceTypes.0',
  },
];
