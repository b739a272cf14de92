import { askToEnd, isRunning } from './control-socket';
import { readState, removeState } from './state';

/** Ends the clusters of these environments, those that run. */
export async function down(environments: readonly string[]): Promise<number> {
  for (const environment of environments) {
    const state = readState(environment);
    if (state === undefined || !(await isRunning(state.socket))) console.log(`${environment}: not running`);
    else {
      await askToEnd(state.socket);
      console.log(`${environment}: ended`);
    }
    removeState(environment);
  }
  return 0;
}
