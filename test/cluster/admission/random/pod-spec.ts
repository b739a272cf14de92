import fc from 'fast-check';
import { container, initContainer } from './container';
import { podSecurityContext } from './security-context';
import { merged, pick, seldom, some } from './some';

const source = pick(
  { emptyDir: {} },
  { emptyDir: { sizeLimit: '1Mi' } },
  { hostPath: { path: '/' } },
  { nfs: { server: 'a', path: '/' } },
  { configMap: { name: 'a' } },
  { csi: { driver: 'a' } },
  { image: { reference: 'a' } },
  { iscsi: { targetPortal: 'a', iqn: 'iqn.2001-04.com.example:storage', lun: 1 } },
  { projected: { sources: [] } },
);

const topologyKey = pick('kubernetes.io/hostname', 'zone');
const podAntiAffinity = fc.oneof(
  topologyKey.map((key) => ({ requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: key }] })),
  topologyKey.map((key) => ({
    preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, podAffinityTerm: { topologyKey: key } }],
  })),
  fc.constant({}),
);

const spread = { maxSkew: 1, topologyKey: 'z', whenUnsatisfiable: 'ScheduleAnyway' };

/** Whatever the policies look at, in any combination; the server itself refuses some of them. */
export const podSpec = merged(
  fc.record({
    containers: fc.oneof(
      { weight: 2, arbitrary: fc.tuple(container('a')) },
      { weight: 1, arbitrary: fc.tuple(container('a'), container('b')) },
    ),
  }),
  some({
    initContainers: fc.tuple(initContainer('i')),
    securityContext: podSecurityContext,
    automountServiceAccountToken: fc.boolean(),
    serviceAccountName: pick('default', 'api'),
    volumes: fc.tuple(source.map((volume) => ({ name: 'v', ...volume }))),
  }),
  seldom('hostNetwork', fc.boolean(), 8),
  seldom('hostPID', fc.constant(true), 12),
  seldom('hostIPC', fc.constant(true), 12),
  seldom('hostUsers', fc.boolean(), 8),
  seldom('os', pick({ name: 'windows' }, { name: 'linux' }), 12),
  seldom('affinity', fc.record({ podAntiAffinity }), 3),
  seldom('topologySpreadConstraints', pick([spread], [{ ...spread, labelSelector: {} }]), 3),
);
