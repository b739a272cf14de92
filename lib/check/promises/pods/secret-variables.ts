import { fieldAt, isFields } from '../../../manifest';
import { byName } from '../by-name';
import type { PodPromise } from '../promise';
import { mainContainer } from './main-container';

/** The secrets that programs read from variables. */
export const secretVariables: PodPromise = {
  spec: 'secrets',
  field: 'spec.containers[0].env',
  ask: ({ secrets }) =>
    Object.fromEntries(Object.values(secrets).flatMap(({ env }) => (env === undefined ? [] : [[env, 'Secret']]))),
  read: (pod) =>
    byName(mainContainer(pod)?.['env'], 'name', (variable) =>
      isFields(fieldAt(variable, 'valueFrom', 'secretKeyRef')) ? 'Secret' : 'value',
    ),
};
