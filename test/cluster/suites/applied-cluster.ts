import type { Environment } from '../../../lib/spec';
import { nodesOf, startCluster, type Cluster } from '..';
import { loadEnvironment } from '../by-hand/load-environment';
import { objectsIn, treeOf } from './tree';
import { untilHealthy } from './until-healthy';

/** A cluster on which an environment runs. */
export interface AppliedCluster extends Cluster {
  readonly environment: Environment;
}

export interface AppliedOptions {
  /** Default: that of `dist`. */
  readonly tree?: string;
  /** How long a pod that is told to stop takes. Default 0. */
  readonly terminationSeconds?: number;
  /** What runs before the environment comes. Default: nothing. */
  readonly prepare?: (cluster: Cluster, environment: Environment) => Promise<void>;
}

/** Starts a cluster with an environment's nodes, applies its tree as a user would, and waits until all of it is healthy. */
export async function startApplied(name: string, options: AppliedOptions = {}): Promise<AppliedCluster> {
  const { tree = treeOf(name), terminationSeconds = 0, prepare } = options;
  const environment = loadEnvironment(name);
  const cluster = await startCluster({ nodes: nodesOf(environment), terminationSeconds });
  try {
    await prepare?.(cluster, environment);
    await applyTree(cluster, tree);
    await untilHealthy(cluster.client, objectsIn(tree));
    return { ...cluster, environment };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/**
 * Applies a folder as a user would.
 *
 * @returns what kubectl printed, a line an object
 * @throws Error with kubectl's words when it failed or warned
 */
export async function applyTree({ kubectl }: Cluster, folder: string): Promise<string> {
  const { code, stdout, stderr } = await kubectl(['apply', '--server-side', '-R', '-f', folder]);
  if (code !== 0 || stderr !== '') throw new Error(`kubectl apply of ${folder} ended with ${code}:\n${stderr}`);
  return stdout;
}
