import type { RuleCases } from '../../rule-cases';
import { all, container, initContainer } from './objects';

const liveness = (fields: string): string => container(`livenessProbe: { ${fields} }`);

export const cases: RuleCases = {
  code: 'PROBE_INVALID',
  passes: [
    {
      yaml: all(
        liveness('httpGet: { port: http }, timeoutSeconds: 2'),
        liveness('grpc: { port: 9090 }, terminationGracePeriodSeconds: 5'),
        container('readinessProbe: { tcpSocket: { port: 80 }, successThreshold: 2 }'),
      ),
    },
  ],
  fails: [
    {
      yaml: all(
        liveness('periodSeconds: 5'),
        liveness('httpGet: { port: 80 }, tcpSocket: { port: 80 }'),
        liveness('httpGet: { port: 0 }'),
        liveness('httpGet: { port: "8080" }'),
        liveness('httpGet: { port: 80, httpHeaders: [{ name: "a b", value: x }] }'),
        liveness('exec: { command: [] }'),
        liveness('grpc: { port: 70000 }'),
        liveness('tcpSocket: { port: 80 }, timeoutSeconds: -1'),
        liveness('tcpSocket: { port: 80 }, successThreshold: 2'),
        liveness('tcpSocket: { port: 80 }, terminationGracePeriodSeconds: 0'),
        container('readinessProbe: { tcpSocket: { port: 80 }, terminationGracePeriodSeconds: 5 }'),
      ),
      says: [
        'Pod/shop/web spec.containers[0].livenessProbe: there is no way to ask; accepted one of exec, httpGet, tcpSocket, grpc',
        'Pod/shop/web spec.containers[0].livenessProbe: there is more than one way to ask; found httpGet, tcpSocket; accepted one of exec, httpGet, tcpSocket, grpc',
        'Pod/shop/web spec.containers[0].livenessProbe.httpGet.port: port is out of range; found 0; accepted 1 to 65535',
        'Pod/shop/web spec.containers[0].livenessProbe.httpGet.port: this is a number in quotes, so a name; found "8080"; fix: write the number 8080 without quotes',
        'Pod/shop/web spec.containers[0].livenessProbe.httpGet.httpHeaders[0].name: this is not a name for a header; found "a b"; accepted letters, digits and "-"; fix: such as "a-b"',
        'Pod/shop/web spec.containers[0].livenessProbe.exec.command: there is no command to run; found []; accepted a list such as ["true"]',
        'Pod/shop/web spec.containers[0].livenessProbe.grpc.port: port is out of range; found 70000; accepted 1 to 65535',
        'Pod/shop/web spec.containers[0].livenessProbe.timeoutSeconds: timeoutSeconds is out of range; found -1; accepted 0 or more',
        'Pod/shop/web spec.containers[0].livenessProbe.successThreshold: one success decides this probe; found 2; accepted 1',
        'Pod/shop/web spec.containers[0].livenessProbe.terminationGracePeriodSeconds: terminationGracePeriodSeconds is out of range; found 0; accepted 1 or more',
        'Pod/shop/web spec.containers[0].readinessProbe.terminationGracePeriodSeconds: a readiness probe ends nothing, so it has no grace period; found 5',
      ],
    },
  ],
  doesNotApply: [{ yaml: initContainer('command: [migrate]') }],
};
