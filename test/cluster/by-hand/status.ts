import { toolPath } from '../../tools/tool-path';
import { isRunning } from './control-socket';
import { readState, removeState } from './state';

/** Prints which of these environments have a cluster. */
export async function status(environments: readonly string[]): Promise<number> {
  for (const environment of environments) {
    const state = readState(environment);
    const runs = state !== undefined && (await isRunning(state.socket));
    if (state !== undefined && !runs) removeState(environment); // it was killed
    console.log(runs ? describeCluster(environment) : `${environment}: not running`);
  }
  return 0;
}

/** How to use a running cluster. */
export function describeCluster(environment: string): string {
  return [
    `${environment}: running`,
    `  export KUBECONFIG=${readState(environment)?.kubeconfig}`,
    `  ${toolPath('kubectl')} apply --server-side -R -f dist/${environment}`,
  ].join('\n');
}
