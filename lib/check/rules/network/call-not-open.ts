import type { Edge, EdgePort } from '../../../spec';
import type { WorkloadFact } from '../../facts';
import type { SpecRule, SpecSubject } from '../../rule';
import type { SpecViolation } from '../../violation';
import { isAllowed, type Connection, type OtherEnd } from './cluster/allows';
import { isolationOf, typeOf, type Direction, type Isolation } from './cluster/isolation';
import { listensOn, servicePortReader, type PodPort } from './cluster/pod-ports';
import { actorOf, placeOf, type Actor } from './spec-edges/actors';

export const callNotOpen: SpecRule = {
  code: 'CALL_NOT_OPEN',
  scope: 'spec',
  severity: 'error',
  title: 'network policies open what the spec says at both ends, on the port that the container listens on',
  why:
    'A connection needs an egress rule at the caller and an ingress rule at the callee, both for the port of the pod, not ' +
    'of the Service. Where one is missing, as after a patch or a renamed port, packets are dropped without a word and the ' +
    'program waits for its timeout. Policies are judged as a cluster does: all that select a pod together, ports by name ' +
    'looked up in the containers.',
  fix: 'Take back what changed the network policy, the Service or the ports, or change calls in the spec.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/'],
  check(subject) {
    const cluster = { isolation: isolationOf(subject.facts), podPort: servicePortReader(subject.facts), subject };
    const byActor = workloadsByActor(subject);
    return subject.facts.workloads.flatMap((workload) => {
      const actor = actorOf(workload, subject.environment);
      if (actor === undefined) return [];
      const ends: Ends = { workload, actor, byActor };
      return [
        ...actor.egress.flatMap((edge) => checkEdge('egress', edge, ends, cluster)),
        ...actor.ingress.flatMap((edge) => checkEdge('ingress', edge, ends, cluster)),
      ];
    });
  },
};

interface Cluster {
  readonly isolation: Isolation;
  readonly podPort: ReturnType<typeof servicePortReader>;
  readonly subject: SpecSubject;
}

/** Whose connection it is, and where the pods of other services are found. */
interface Ends {
  readonly workload: WorkloadFact;
  readonly actor: Actor;
  readonly byActor: ReadonlyMap<string, readonly WorkloadFact[]>;
}

function workloadsByActor({ environment, facts }: SpecSubject): ReadonlyMap<string, readonly WorkloadFact[]> {
  const found = new Map<string, WorkloadFact[]>();
  for (const workload of facts.workloads) {
    const name = actorOf(workload, environment)?.name;
    if (name === undefined) continue;
    found.set(name, [...(found.get(name) ?? []), workload]);
  }
  return found;
}

/** One violation a port, though a store or load balancer has several ranges of addresses. */
function checkEdge(direction: Direction, edge: Edge, ends: Ends, cluster: Cluster): readonly SpecViolation[] {
  return edge.ports.flatMap((port) =>
    othersOf(edge, ends)
      .flatMap((other) => checkConnection({ direction, edge, port, other }, ends, cluster))
      .slice(0, 1),
  );
}

interface Wanted {
  readonly direction: Direction;
  readonly edge: Edge;
  readonly port: EdgePort;
  readonly other: OtherEnd;
}

function checkConnection(wanted: Wanted, { workload, actor }: Ends, cluster: Cluster): readonly SpecViolation[] {
  const { direction, edge, port, other } = wanted;
  const receiver = direction === 'ingress' ? workload : 'workload' in other ? other.workload : undefined;
  const podPort = receiver ? cluster.podPort(receiver, receiverOf(wanted, actor), port) : port;
  const found = { object: workload.object, spec: placeOf(actor.service, edge) };
  if (podPort === undefined || (receiver && !listensOn(receiver, podPort))) {
    return direction === 'ingress' ? [{ ...found, ...notListening({ workload, actor }, wanted) }] : []; // told once, at the callee
  }
  const connection: Connection = { direction, other, port: podPort, receiver };
  const policies = cluster.isolation.policiesOf(workload, direction);
  if (isAllowed(policies, connection)) return [];
  return [
    { ...found, ...closed(wanted, actor, podPort), found: policies.map((policy) => policy.object.name).join(', ') },
  ];
}

/** Name of the Service that leads to the pods that receive. */
function receiverOf({ direction, edge: { peer } }: Wanted, actor: Actor): string {
  return direction === 'egress' && 'service' in peer ? peer.service : actor.name;
}

function notListening(
  { workload: receiver, actor: { name } }: Pick<Ends, 'workload' | 'actor'>,
  { edge, port: { port, protocol } }: Wanted,
): Omit<SpecViolation, 'object'> {
  const ports = receiver.containers.flatMap((container) => container.ports);
  return {
    message: `"${name}" must answer for ${edge.reason} on ${protocol} port ${port}, and none of its containers listens there`,
    found: ports.map((own) => `${own.name ?? ''} ${own.port}`.trim()).join(', ') || 'no ports',
    accepted: `a container port that the Service's port ${port} leads to`,
    fix: 'give Service and container the same port again',
  };
}

function closed({ direction, edge, port }: Wanted, { name }: Actor, podPort: PodPort): Omit<SpecViolation, 'object'> {
  const at = `${port.protocol} port ${podPort.port}`;
  const words = direction === 'egress' ? `lets "${name}" out` : `lets anybody in to "${name}"`;
  return {
    message: `no network policy ${words} for ${edge.reason} on ${at}`,
    accepted: `${typeOf(direction)} rules that open ${at} for ${edge.reason}`,
    fix: 'take back the change of the network policy, or remove the call from the spec',
  };
}

function othersOf({ peer }: Edge, { byActor }: Ends): readonly OtherEnd[] {
  if ('service' in peer) return (byActor.get(peer.service) ?? []).map((workload) => ({ workload }));
  if ('cidrs' in peer) return peer.cidrs.map((cidr) => ({ cidr, except: peer.except }));
  return [{ namespace: peer.namespace, labels: peer.podLabels }];
}
