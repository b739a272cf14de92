import { addOnNames, addOns } from '../../../add-ons';
import { names, nodeGroupMarkLength } from '../../../names/names';
import type { ComposedName, NameLister } from './composed-name';

/** Roles of pods, node groups, log groups and what stands before load balancers. */
export const clusterNames: NameLister = (context, all) => [
  ...roleNames(context, all),
  ...nodeGroupNames(context, all),
  ...logGroupNames(context, all),
  ...webAclNames(context, all),
  ...secretNames(context, all),
];

const roleNames: NameLister = (context, { environment, services }) => [
  ...addOnNames.flatMap((addOn) =>
    addOns[addOn].serviceAccounts.flatMap(({ name, identity }): ComposedName[] => {
      if (identity === undefined || environment.addOns[addOn] !== true) return [];
      return [
        { sort: 'role', name: names.podRole(context, 'addon', name), path: ['shortName'], of: `add-on "${addOn}"` },
      ];
    }),
  ),
  ...Object.entries(services).flatMap(([service, { calls }]): ComposedName[] => {
    const callsCloud = [calls.buckets, calls.queues, calls.parameters].some((kind) => Object.keys(kind).length > 0);
    if (!callsCloud) return [];
    const name = names.podRole(context, 'pod', service);
    return [{ sort: 'role', name, path: ['services', service], of: `service "${service}"` }];
  }),
];

/**
 * Each group once for the cluster and once in every zone: it has one in every zone as soon as a service keeps a disk
 * there, and then is not the time to rename it, which replaces all its nodes.
 */
const nodeGroupNames: NameLister = (context, { environment: { cluster, network, offHours, region } }) =>
  Object.entries(cluster.nodeGroups).flatMap(([group, { spot }]) => {
    const zones = ['', ...network.zones.map((zone) => zone.slice(region.length))];
    const kinds = spot === undefined ? [false] : [false, true];
    const mark = 'x'.repeat(nodeGroupMarkLength);
    const place = { path: ['cluster', 'nodeGroups', group], of: `node group "${group}"` };
    return kinds.flatMap((isSpot) =>
      zones.flatMap((zone): ComposedName[] => {
        const id = names.nodeGroupId(group, { isSpot, zone });
        const schedule = { ...place, sort: 'schedule', name: names.schedule('start', `nodes-${id}`) } as const;
        return [
          { ...place, sort: 'nodeGroup', name: names.nodeGroup(context, group, { isSpot, zone, mark }) },
          ...(offHours === undefined ? [] : [schedule]),
        ];
      }),
    );
  });

const logGroupNames: NameLister = (context, { environment, services }) => [
  ...(environment.security.trail
    ? [{ sort: 'logGroup', name: names.logGroup(context, 'audit'), path: ['shortName'], of: 'the trail' } as const]
    : []),
  ...Object.keys(services).map((service): ComposedName => {
    const of = `service "${service}"`;
    return { sort: 'logGroup', name: names.logGroup(context, service), path: ['services', service], of };
  }),
];

const webAclNames: NameLister = (context, { environment: { ingress } }) => {
  if (ingress.waf === undefined) return [];
  const name = names.webAcl(context, ingress.waf);
  const place = { path: ['ingress', 'waf'], of: 'the web ACL' };
  return [
    { ...place, sort: 'webAcl', name },
    { ...place, sort: 'logGroup', name: names.webAclLogGroup(name) },
  ];
};

/** Secrets that people enter for add-ons, by add-on: concern and what it holds. */
const entered = {
  'kube-prometheus-stack': [
    ['alerts', 'pagerduty'],
    ['alerts', 'slack'],
  ],
  'argo-cd': [['argo-cd', 'repository']],
} as const;

/** That two services' secrets would be one is told by a rule of their own. */
const secretNames: NameLister = (context, { environment, services }) => [
  ...(['kube-prometheus-stack', 'argo-cd'] as const).flatMap((addOn) =>
    entered[addOn].flatMap(([concern, what]): ComposedName[] => {
      if (environment.addOns[addOn] !== true) return [];
      const name = names.resource(context, concern, what);
      return [{ sort: 'secret', name, path: ['shortName'], of: `a secret of add-on "${addOn}"` }];
    }),
  ),
  ...Object.entries(services).flatMap(([service, { secrets }]) =>
    Object.entries(secrets).flatMap(([secret, { key, service: owner = service, store }]): ComposedName[] => {
      if (store !== 'secretsManager') return [];
      const path = ['services', service, 'secrets', secret, 'key'];
      return [{ sort: 'secret', name: names.secret(context, owner, key), path, of: 'a secret of services' }];
    }),
  ),
];
