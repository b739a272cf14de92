import { ApiError } from '../api/api-error';
import type { Surroundings } from './double';
import { startExternalSecrets } from './external-secrets';
import { startKeda } from './keda';
import { startLoadBalancers } from './load-balancers';
import { startMetricsApi, type Identity, type MetricsApi } from './metrics-api';
import { startVolumes } from './volumes';

/** Starts every double that the cluster can have: those of operators only where their definitions are installed. */
export async function startDoubles(surroundings: Surroundings, identity: Identity): Promise<MetricsApi> {
  startLoadBalancers(surroundings);
  startVolumes(surroundings);
  if (await isServed(surroundings, '/apis/external-secrets.io/v1')) startExternalSecrets(surroundings);
  if (await isServed(surroundings, '/apis/keda.sh/v1alpha1')) startKeda(surroundings);
  return startMetricsApi(surroundings, identity);
}

async function isServed({ client }: Surroundings, path: string): Promise<boolean> {
  try {
    await client.read(path);
    return true;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return false;
    throw error;
  }
}
