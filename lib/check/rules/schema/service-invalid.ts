import { dnsLabel, dnsSubdomain, labelKey } from '../../../kubernetes';
import { ipAddress, nodePorts, parseNetwork, sessionSecondsLimit } from '../../../kubernetes/validation';
import type { Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import { judgePort } from './judge-handler';
import {
  at,
  between,
  each,
  isSet,
  kindRule,
  named,
  numberAt,
  oneOf,
  portNumber,
  refuse,
  required,
  textAt,
  type Place,
} from './place';

const judgeName = named(dnsLabel, 'a name for a port of a Service');
const judgeProtocol = named(labelKey, 'a protocol of an application');
const judgeAddress = named(ipAddress, 'an IP address');
const judgeNetwork = named(
  { accepts: (text) => parseNetwork(text.trim()) !== undefined, accepted: 'a network such as "10.0.0.0/16"' },
  'a network',
);
const judgeNodePort = between(nodePorts.lowest, nodePorts.highest);
const judgeSession = between(1, sessionSecondsLimit);
const distribution = 'way to distribute traffic';
const judgeDistribution = oneOf(['PreferClose', 'PreferSameZone', 'PreferSameNode'], distribution);
const judgeOldDistribution = oneOf(['PreferClose'], distribution); // before 1.34

/** Fields that only some types of Service have. */
const fieldsOfTypes: readonly { readonly field: string; readonly types: readonly string[] }[] = [
  { field: 'loadBalancerSourceRanges', types: ['LoadBalancer'] },
  { field: 'allocateLoadBalancerNodePorts', types: ['LoadBalancer'] },
  { field: 'loadBalancerClass', types: ['LoadBalancer'] },
  { field: 'ipFamilies', types: ['ClusterIP', 'NodePort', 'LoadBalancer'] },
  { field: 'ipFamilyPolicy', types: ['ClusterIP', 'NodePort', 'LoadBalancer'] },
];

export const serviceInvalid = kindRule(
  {
    code: 'SERVICE_INVALID',
    title: 'a Service has ports with distinct names and numbers, and only fields that its type has',
    why:
      'An API server refuses the Service otherwise. Several ports need names to tell them apart; a headless Service has no ' +
      'load balancer or node port, an ExternalName Service is nothing but a DNS name.',
    fix: 'Name every port, and remove fields that belong to another type.',
    sources: ['https://kubernetes.io/docs/concepts/services-networking/service/'],
  },
  ['Service'],
  (root, { target }) => {
    const spec = at(root, 'spec');
    const distributed = at(spec, 'trafficDistribution');
    const type = textAt(at(spec, 'type')) ?? 'ClusterIP';
    const ports = each(at(spec, 'ports'));
    return together(
      ofEach(ports, (port) => judgeServicePort(port, type, ports.length > 1)),
      repeated(ports),
      judgeType(spec, type, ports.length),
      judgeAddresses(spec, type),
      judgeTraffic(spec, type),
      (target.kubernetesVersion < '1.34' ? judgeOldDistribution : judgeDistribution)(distributed),
    );
  },
);

function judgeServicePort(port: Place, type: string, isOneOfMany: boolean): readonly Violation[] {
  const [name, nodePort] = [at(port, 'name'), at(port, 'nodePort')];
  const hasNodePort = (numberAt(nodePort) ?? 0) !== 0;
  const isNameless = (name.value ?? '') === '';
  return together(
    isNameless ? (isOneOfMany ? required(name, 'one of several ports needs a name') : []) : judgeName(name),
    portNumber(at(port, 'port')),
    at(port, 'targetPort').value === 0 ? none : judgePort(at(port, 'targetPort')),
    hasNodePort && type === 'ClusterIP'
      ? [refuse(nodePort, 'a Service of type ClusterIP has no ports of nodes')]
      : none,
    hasNodePort && type !== 'ClusterIP' ? judgeNodePort(nodePort) : none,
    judgeProtocol(at(port, 'appProtocol')),
  );
}

function repeated(ports: readonly Place[]): readonly Violation[] {
  const seen = new Set<string>();
  return ofEach(ports, (port) => {
    const protocol = textAt(at(port, 'protocol')) ?? 'TCP';
    const keys = [
      { place: at(port, 'name'), key: `name ${textAt(at(port, 'name')) ?? ''}`, message: 'another port has this name' },
      {
        place: at(port, 'port'),
        key: `port ${protocol} ${numberAt(at(port, 'port'))}`,
        message: 'another port has this number',
      },
      {
        place: at(port, 'nodePort'),
        key: `nodePort ${protocol} ${numberAt(at(port, 'nodePort'))}`,
        message: 'another port has this port of the nodes',
      },
    ].filter(({ place }) => isSet(place) && place.value !== '' && place.value !== 0);
    const doubled = keys.filter(({ key }) => seen.has(key)).map(({ place, message }) => refuse(place, message));
    keys.forEach(({ key }) => seen.add(key));
    return doubled;
  });
}

function judgeType(spec: Place, type: string, ports: number): readonly Violation[] {
  const clusterIp = at(spec, 'clusterIP');
  const isHeadless = clusterIp.value === 'None';
  if (type === 'ExternalName') return judgeExternalName(spec, clusterIp);
  const isPortless = ports === 0 && !isHeadless;
  return together(
    isPortless ? [refuse({ path: `${spec.path}.ports`, value: undefined }, 'the Service has no port')] : none,
    isHeadless && type !== 'ClusterIP' ? [refuse(clusterIp, `a Service of type ${type} cannot be headless`)] : none,
  );
}

function judgeExternalName(spec: Place, clusterIp: Place): readonly Violation[] {
  const name = at(spec, 'externalName');
  const host = { accepts: (text: string) => dnsSubdomain.accepts(text.replace(/\.$/, '')), accepted: 'a DNS name' };
  return together(
    (name.value ?? '') === ''
      ? required(name, 'a Service of type ExternalName names a host')
      : named(host, 'a DNS name')(name),
    (clusterIp.value ?? '') === '' ? none : [refuse(clusterIp, 'a Service of type ExternalName has no address')],
  );
}

function judgeAddresses(spec: Place, type: string): readonly Violation[] {
  const clusterIp = at(spec, 'clusterIP');
  const isAddress = !['', 'None'].includes(textAt(clusterIp) ?? '');
  const misplaced = fieldsOfTypes.filter(({ types }) => !types.includes(type)).map(({ field }) => at(spec, field));
  const [first] = each(at(spec, 'clusterIPs'));
  return together(
    isAddress && type !== 'ExternalName' ? judgeAddress(clusterIp) : none,
    first !== undefined && textAt(first) !== (textAt(clusterIp) ?? '')
      ? [refuse(first, 'this is not the address in clusterIP')]
      : none,
    ofEach(each(at(spec, 'externalIPs')), judgeAddress),
    ofEach(each(at(spec, 'loadBalancerSourceRanges')), judgeNetwork),
    misplaced
      .filter(({ value }) => value !== undefined && !isEmptyList(value))
      .map((place) => refuse(place, `a Service of type ${type} does not have this`)),
  );
}

function judgeTraffic(spec: Place, type: string): readonly Violation[] {
  const isSticky = at(spec, 'sessionAffinity').value === 'ClientIP';
  return together(
    judgeExternalTraffic(spec, type),
    isSticky ? judgeSession(at(spec, 'sessionAffinityConfig', 'clientIP', 'timeoutSeconds')) : none,
  );
}

function judgeExternalTraffic(spec: Place, type: string): readonly Violation[] {
  const [policy, health] = [at(spec, 'externalTrafficPolicy'), at(spec, 'healthCheckNodePort')];
  const isReachable = type === 'LoadBalancer' || type === 'NodePort' || each(at(spec, 'externalIPs')).length > 0;
  const isChecked = type === 'LoadBalancer' && policy.value === 'Local';
  const hasCheck = isSet(health) && health.value !== 0;
  return together(
    isSet(policy) && !isReachable ? [refuse(policy, 'nothing from outside reaches a Service of this type')] : none,
    hasCheck && !isChecked ? [refuse(health, 'this needs type LoadBalancer with externalTrafficPolicy: Local')] : none,
  );
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
