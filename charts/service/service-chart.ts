import { Chart } from 'cdk8s';
import { ServiceAccount } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { serviceLabels } from '../../lib/bundle';
import { addConfiguration } from './configuration/add-configuration';
import { addNetwork } from './network/add-network';
import { addScaling } from './scaling/add-scaling';
import type { ServiceInputs } from './service-inputs';
import { addWorkload } from './workload/add-workload';

/** Everything that runs one service in one environment. Every object is called like the service. */
export class ServiceChart extends Chart {
  constructor(scope: Construct, inputs: ServiceInputs) {
    const { service, namespace, labels } = inputs;
    super(scope, 'service', { namespace, labels: serviceLabels(labels, service), disableResourceNameHashes: true });
    new ServiceAccount(this, 'service-account', { metadata: { name: service.name }, automountToken: false });
    addConfiguration(this, inputs);
    addNetwork(this, inputs);
    addWorkload(this, inputs);
    addScaling(this, inputs);
  }
}
