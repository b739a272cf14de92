import type { RuleCases } from '../../rule-cases';
import { all, container, pod } from './objects';

const preStop = (fields: string): string => container(`lifecycle: { preStop: { ${fields} } }`);

export const cases: RuleCases = {
  code: 'LIFECYCLE_HOOK_INVALID',
  passes: [{ yaml: all(preStop('sleep: { seconds: 30 }'), preStop('exec: { command: [sleep, "5"] }')) }],
  fails: [
    {
      yaml: all(
        preStop('sleep: { seconds: 31 }'),
        preStop(''),
        preStop('sleep: { seconds: 5 }, exec: { command: [sleep, "5"] }'),
        preStop('exec: {}'),
      ),
      says: [
        'Pod/shop/web spec.containers[0].lifecycle.preStop.sleep.seconds: seconds is out of range; found 31; accepted 0 to 30',
        'Pod/shop/web spec.containers[0].lifecycle.preStop: there is no action; accepted one of exec, httpGet, tcpSocket, sleep',
        'Pod/shop/web spec.containers[0].lifecycle.preStop: there is more than one action; found exec, sleep; accepted one of exec, httpGet, tcpSocket, sleep',
        'Pod/shop/web spec.containers[0].lifecycle.preStop.exec.command: there is no command to run; accepted a list such as ["true"]',
      ],
    },
  ],
  doesNotApply: [{ yaml: pod('terminationGracePeriodSeconds: 5') }],
};
