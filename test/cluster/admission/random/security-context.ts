import fc from 'fast-check';
import { merged, pick, seldom, some } from './some';

const both = merged(
  some({
    runAsNonRoot: pick(true, true, false),
    runAsUser: pick(0, 1000, 10001),
    runAsGroup: pick(0, 1000, 10001),
    seccompProfile: pick(
      { type: 'RuntimeDefault' },
      { type: 'Unconfined' },
      { type: 'Localhost', localhostProfile: 'a.json' },
    ),
  }),
  seldom(
    'seLinuxOptions',
    pick({ type: 'container_t' }, { type: 'spc_t' }, { user: 'u' }, { role: 'r' }, { level: 's0' }),
  ),
  seldom(
    'appArmorProfile',
    pick({ type: 'RuntimeDefault' }, { type: 'Unconfined' }, { type: 'Localhost', localhostProfile: 'a' }),
  ),
);

export const podSecurityContext = merged(
  both,
  seldom('windowsOptions', pick({ hostProcess: false }, { runAsUserName: 'x' }), 12),
  seldom('fsGroup', pick(0, 10001)),
  seldom('supplementalGroups', pick([], [0], [1, 2])),
  seldom(
    'sysctls',
    pick([], [{ name: 'net.ipv4.tcp_syncookies', value: '1' }], [{ name: 'kernel.msgmax', value: '1' }]),
  ),
);

const capabilities = pick(
  { drop: ['ALL'] },
  { drop: ['ALL'] },
  { drop: ['NET_RAW'] },
  { drop: ['ALL'], add: ['NET_BIND_SERVICE'] },
  { drop: ['ALL'], add: ['SYS_ADMIN', 'NET_BIND_SERVICE'] },
  {},
);

export const containerSecurityContext = merged(
  both,
  some({
    allowPrivilegeEscalation: pick(false, false, true),
    capabilities: capabilities,
    readOnlyRootFilesystem: fc.boolean(),
  }),
  seldom('privileged', fc.boolean()),
  seldom('procMount', pick('Default', 'Unmasked')),
);
