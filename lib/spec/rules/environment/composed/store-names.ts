import { names } from '../../../names/names';
import type { ComposedName, NameLister } from './composed-name';

/** What is made beside stores: copies, security groups, schedules of sleep, trials of backups and roles of services. */
export const storeNames: NameLister = (context, all) => [
  ...['nodes-sg', 'endpoints-sg'].map((what): ComposedName => {
    const name = names.resource(context, 'network', what);
    return { sort: 'securityGroup', name, path: ['shortName'], of: 'the network' };
  }),
  ...['internal', 'public'].map((access): ComposedName => {
    const name = names.loadBalancerSecurityGroup(context, access);
    return { sort: 'securityGroup', name, path: ['shortName'], of: `the ${access} load balancer` };
  }),
  ...Object.keys(all.environment.stores).map((store): ComposedName => {
    return {
      sort: 'securityGroup',
      name: names.resource(context, store, 'sg'),
      path: ['stores', store],
      of: `store "${store}"`,
    };
  }),
  ...databaseNames(context, all),
  ...roleNames(context, all),
];

const databaseNames: NameLister = (context, { environment }) =>
  Object.entries(environment.stores).flatMap(([store, spec]): ComposedName[] => {
    if (spec.engine !== 'postgresql') return [];
    const path = ['stores', store];
    const replicas = Array.from({ length: spec.readReplicas }, (_, index): ComposedName => {
      const of = `a read replica of store "${store}"`;
      return { sort: 'database', name: names.storeReplica(context, store, index + 1), path, of };
    });
    const asleep = environment.offHours !== undefined && spec.readReplicas === 0;
    return [
      ...replicas,
      {
        sort: 'securityGroup',
        name: names.resource(context, store, 'rotation-sg'),
        path,
        of: `the rotation of passwords of store "${store}"`,
      },
      ...(asleep ? [schedule(store, path)] : []),
      ...(environment.backup.restoreTest ? [restoreTest(store, path)] : []),
    ];
  });

function schedule(store: string, path: readonly string[]): ComposedName {
  return { sort: 'schedule', name: names.schedule('start', `store-${store}`), path, of: `store "${store}"` };
}

function restoreTest(store: string, path: readonly string[]): ComposedName {
  return { sort: 'restoreTest', name: names.restoreTest(store), path, of: `store "${store}"` };
}

/** A role is called like the service that owns the secret, and its second user longer. */
const roleNames: NameLister = (_context, { environment, services }) =>
  Object.entries(services).flatMap(([service, { secrets }]) =>
    Object.entries(secrets).flatMap(([secret, { credentialsOf, service: owner = service }]): ComposedName[] => {
      const store =
        credentialsOf !== undefined && Object.hasOwn(environment.stores, credentialsOf) ? credentialsOf : '';
      if (environment.stores[store]?.engine !== 'postgresql') return [];
      const path = owner === service ? ['services', service] : ['services', service, 'secrets', secret, 'service'];
      return [{ sort: 'databaseRole', name: names.secondRole(owner), path, of: `service "${owner}"` }];
    }),
  );
