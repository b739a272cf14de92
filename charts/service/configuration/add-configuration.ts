import { k8s } from 'cdk8s-plus-28';
import type { Chart } from 'cdk8s';
import { ExternalSecret } from '../../../imports/external-secrets.io';
import { setStableName } from '../../../lib/bundle';
import type { ServiceInputs } from '../service-inputs';
import { filesMap, variablesMap, type HashedConfigMap } from './config-maps';
import { externalSecret, secretsByStore } from './external-secrets';

/** Adds what the program reads at its start: variables, files and secrets. */
export function addConfiguration(chart: Chart, inputs: ServiceInputs): void {
  addMap(chart, 'variables', variablesMap(inputs));
  addMap(chart, 'files', filesMap(inputs));
  for (const secret of secretsByStore(inputs.service)) {
    new ExternalSecret(chart, `${secret.store}-secret`, {
      metadata: { name: secret.name },
      spec: externalSecret(secret, inputs),
    });
  }
}

function addMap(chart: Chart, id: string, map: HashedConfigMap | undefined): void {
  if (map === undefined) return;
  const { name, stableName, data } = map;
  const object = new k8s.KubeConfigMap(chart, id, { metadata: { name }, immutable: true, data });
  setStableName(object, stableName);
}
