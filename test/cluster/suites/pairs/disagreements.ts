import { pairsOf, type Named, type Place } from './pair';
import { ofPods, set } from './workloads';

/** Pairs on which checks and server differ. */
export interface Disagreement {
  readonly cause: string;
  /** What the server says: `taken`, or a part of its refusal. */
  readonly server: string;
  /** What the checks say: codes. */
  readonly checks: readonly string[];
  readonly pairs: Named;
}

const keepsDefault =
  'server-side apply leaves what the server has filled in where nobody ever wrote it, and the rest is then not valid; ' +
  'from one version of the files to the next this cannot be seen, and a field that was written is taken away in order';
const ports = [{ port: 80 }];
const job = { template: { spec: { containers: [{ name: 'main', image: 'one' }], restartPolicy: 'Never' } } };
const elsewhere: Place = { name: 'disagreement' };

export const disagreements: readonly Disagreement[] = [
  {
    cause: 'the server keeps "None" without a word: the Service stays headless, which is not what the files say',
    server: 'taken',
    checks: ['IMMUTABLE_FIELD'],
    pairs: pairsOf(
      'v1 Service',
      {},
      { 'an address at last': [{ spec: { ports, clusterIP: 'None' } }, { spec: { ports } }] },
    ),
  },
  {
    cause: keepsDefault,
    server: "may not be specified when strategy `type` is 'Recreate'",
    checks: [],
    pairs: pairsOf('apps/v1 Deployment', ofPods, {
      'Recreate, where no strategy was written': [{}, { spec: { strategy: { type: 'Recreate' } } }],
    }),
  },
  {
    cause: keepsDefault,
    server: "only allowed for updateStrategy 'RollingUpdate'",
    checks: [],
    pairs: pairsOf('apps/v1 StatefulSet', set, {
      'OnDelete, where no strategy was written': [{}, { spec: { updateStrategy: { type: 'OnDelete' } } }],
    }),
  },
  {
    cause: 'a suspended Job may be told where to run, so the checks leave its template alone; its image stays fixed',
    server: 'field is immutable',
    checks: [],
    pairs: pairsOf(
      'batch/v1 Job',
      { spec: { suspend: true } },
      {
        'another image of a suspended one': [
          { spec: job },
          { spec: { template: { spec: { ...job.template.spec, containers: [{ name: 'main', image: 'two' }] } } } },
        ],
      },
      elsewhere,
    ),
  },
];
