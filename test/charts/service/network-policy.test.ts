import { edgesOf, type Edge, type Environment } from '../../../lib/spec';
import { at, objectOf, objectsOf } from '../../objects';
import { referenceManifests } from '../../reference-manifests';
import { referenceEnvironment } from '../../reference-platform';
import { serviceOf } from '../../small-platform';

interface Rule {
  readonly ports: readonly { readonly port: number; readonly protocol: string }[];
  readonly from?: readonly unknown[];
  readonly to?: readonly unknown[];
}

const labels = (name: string): object => ({ 'app.kubernetes.io/name': name, 'app.kubernetes.io/instance': name });

/** What Kubernetes' own documentation says of an edge, written a second time. */
function peersOf({ peer }: Edge): unknown[] {
  if ('service' in peer) return [{ podSelector: { matchLabels: labels(peer.service) } }];
  if ('namespace' in peer) {
    const namespaceSelector = { matchLabels: { 'kubernetes.io/metadata.name': peer.namespace } };
    return [{ namespaceSelector, podSelector: { matchLabels: peer.podLabels } }];
  }
  return peer.cidrs.map((cidr) => ({ ipBlock: peer.except.length > 0 ? { cidr, except: peer.except } : { cidr } }));
}

const rulesOf = (edges: readonly Edge[], side: 'from' | 'to'): Rule[] =>
  edges.map((edge) => ({ ports: edge.ports, [side]: peersOf(edge) }));

async function policiesOf(environment: Environment): Promise<{ name: string; ingress: Rule[]; egress: Rule[] }[]> {
  const manifests = await referenceManifests(environment.name);
  return Object.keys(environment.services).map((name) => {
    const policy = objectOf(manifests, 'NetworkPolicy', name);
    return { name, ingress: at<Rule[]>(policy, 'spec.ingress') ?? [], egress: at<Rule[]>(policy, 'spec.egress') ?? [] };
  });
}

test.each(['dev', 'staging', 'production'] as const)(
  'the policies of %s open exactly the edges of the spec',
  async (name) => {
    const environment = referenceEnvironment(name);
    const policies = await policiesOf(environment);
    expect(policies).toHaveLength(6);

    for (const { name: service, ingress, egress } of policies) {
      const edges = edgesOf(serviceOf(environment, service), environment);
      expect(ingress).toEqual(rulesOf(edges.ingress, 'from'));
      expect(egress).toEqual(rulesOf(edges.egress, 'to'));
    }
  },
);

test('a rule without a peer or without a port, which would open all of them, is never written', async () => {
  for (const name of ['dev', 'staging', 'production']) {
    for (const policy of objectsOf(await referenceManifests(name), 'NetworkPolicy')) {
      const { ingress = [], egress = [] } = policy['spec'] as { ingress?: Rule[]; egress?: Rule[] };
      for (const { ports, from, to } of [...ingress, ...egress]) {
        expect([policy.metadata.name, ports.length > 0, (from ?? to ?? []).length > 0]).toEqual([
          policy.metadata.name,
          true,
          true,
        ]);
      }
    }
  }
});

test('everything else is closed: the namespace denies both directions to every pod', async () => {
  expect(objectOf(await referenceManifests('production'), 'NetworkPolicy', 'default-deny')['spec']).toEqual({
    podSelector: {},
    policyTypes: expect.arrayContaining(['Ingress', 'Egress']),
  });
});

test('timeline is reached by the api and by Prometheus alone', async () => {
  const policy = objectOf(await referenceManifests('production'), 'NetworkPolicy', 'timeline');
  const from = at<Rule[]>(policy, 'spec.ingress').flatMap((rule) => rule.from ?? []);

  expect(from).toEqual([
    { podSelector: { matchLabels: labels('api') } },
    expect.objectContaining({ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } } }),
  ]);
});
