import { fieldAt, scalarOf } from '../../manifest';
import type { Service } from '../../spec';
import { saidAt } from './by-name';
import { byPods } from './keepers';
import { ofContainers } from './pods/containers';
import { processIds } from './pods/identity';
import { folders, secretFiles } from './pods/files';
import { priority } from './pods/placement';
import { secretVariables } from './pods/secret-variables';
import type { Keeper, ServicePromise } from './promise';

/** The Job before a release; its name without the hash of its content. */
function job({ name, migration }: Service): Keeper | undefined {
  return migration && { kind: 'Job', name: `${name}-migration` };
}

const container = ofContainers(({ migration }) => Object.fromEntries(migration ? [['migration', migration]] : [])).map(
  (promise) => byPods({ ...promise, spec: 'migration' }, ['Job'], job),
);

const temporaryFolder = byPods(
  {
    ...folders,
    spec: 'temporaryStorage',
    ask: ({ temporaryStorage }) => ({ '/tmp': { sizeLimit: temporaryStorage } }),
  },
  ['Job'],
  job,
);

const bounds: ServicePromise = {
  spec: 'migration',
  kinds: ['Job'],
  field: 'spec',
  keeper: job,
  ask: ({ migration }) =>
    migration && { backoffLimit: migration.backoffLimit, activeDeadlineSeconds: migration.activeDeadlineSeconds },
  read: (body) => ({
    backoffLimit: saidAt(body, 'spec', 'backoffLimit') ?? 6, // Kubernetes' default
    activeDeadlineSeconds: saidAt(body, 'spec', 'activeDeadlineSeconds'),
  }),
};

/** Argo CD starts the new release only when lower waves have ended. */
const before: ServicePromise = {
  spec: 'migration',
  kinds: ['Job'],
  field: 'metadata.annotations["argocd.argoproj.io/sync-wave"]',
  keeper: job,
  ask: () => 'before the workloads',
  read: (body) => {
    const wave = Number(scalarOf(fieldAt(body, 'metadata', 'annotations', 'argocd.argoproj.io/sync-wave')) ?? 0);
    return wave < 0 ? 'before the workloads' : 'with the workloads';
  },
};

/** What a migration does, with the rights and the secrets of its service. */
export const migration: readonly ServicePromise[] = [
  ...container,
  temporaryFolder,
  bounds,
  before,
  ...[processIds, priority, secretFiles, secretVariables].map((promise) => byPods(promise, ['Job'], job)),
];
