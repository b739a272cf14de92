import fc from 'fast-check';
import { digest } from '../../../lib/check/rules/policy/objects';
import { containerSecurityContext } from './security-context';
import { merged, pick, seldom, some } from './some';

const probe = fc.oneof(
  merged(
    fc.record({ port: pick(8080, 'http', 81) }),
    some({ path: pick('/', '/live') }),
    seldom('host', pick('10.0.0.1')),
  ).map((httpGet) => ({ httpGet })),
  merged(fc.record({ port: pick(8080, 'http') }), seldom('host', pick('a.b'))).map((tcpSocket) => ({ tcpSocket })),
  pick({ exec: { command: ['a'] } }, { grpc: { port: 8080 } }),
);

const preStop = pick(
  { exec: { command: ['a'] } },
  { httpGet: { port: 80, host: 'x' } },
  { tcpSocket: { port: 1, host: 'y' } },
  { sleep: { seconds: 1 } },
);

const variable = pick(
  { name: 'A', value: 'b' },
  { name: 'A', valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } },
  { name: 'A', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
);

const amounts = some({ cpu: pick('1'), memory: pick('1Mi'), 'ephemeral-storage': pick('1Mi') });

const images = [
  'a',
  'a:latest',
  'a:1',
  'localhost:5000/a',
  `ghcr.io/acme/api:1@sha256:${digest}`,
  `acme/a@sha256:${digest}`,
];

const port = merged(
  fc.record({ containerPort: pick(8080, 81), name: pick('http') }),
  seldom('hostPort', pick(0, 8080)),
);

const common = merged(
  fc.record({ image: pick(...images) }),
  some({
    imagePullPolicy: pick('Always', 'IfNotPresent'),
    securityContext: containerSecurityContext,
    ports: fc.tuple(port),
    resources: some({ requests: amounts, limits: amounts }),
  }),
  seldom('env', fc.tuple(variable), 3),
  seldom('envFrom', fc.tuple(pick({ secretRef: { name: 'a' } }, { configMapRef: { name: 'a' } })), 5),
);

/** One that serves, with a name. */
export function container(name: string): fc.Arbitrary<object> {
  const probes = some({ readinessProbe: probe, livenessProbe: probe });
  return merged(
    fc.constant({ name }),
    common,
    probes,
    seldom('startupProbe', probe, 5),
    seldom('lifecycle', fc.record({ preStop }), 5),
  );
}

/** One that prepares, or runs beside the others. */
export function initContainer(name: string): fc.Arbitrary<object> {
  return merged(fc.constant({ name }), common, seldom('restartPolicy', pick('Always'), 3));
}
