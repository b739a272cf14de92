import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { platformLabels, type LabelContext } from '../../lib/bundle';
import { admissionPolicies, type AdmissionOptions } from '../../lib/policy';
import { enforcementOf, type EnforcementSettings } from './enforcement';
import { withoutClusterRoles } from './without-cluster-roles';

export interface PolicyInputs extends EnforcementSettings {
  /** The one that is judged; policies belong to the whole cluster, so their names begin with it too. */
  readonly namespace: string;
  /** That images may come from. */
  readonly registries: readonly string[];
  readonly labels: LabelContext;
}

const actions: { readonly [Name in 'deny' | 'warn']: AdmissionOptions['validationActions'] } = {
  deny: ['Deny'],
  warn: ['Warn', 'Audit'], // nobody reads what a controller is warned of
};

/** Admission policies with their bindings: what the checks call an error is denied, what they warn of is warned of. */
export class PolicyChart extends Chart {
  constructor(scope: Construct, { namespace, registries, labels, ...settings }: PolicyInputs) {
    super(scope, 'policy', { disableResourceNameHashes: true, labels: platformLabels(labels) });

    for (const enforcement of ['deny', 'warn'] as const) {
      const objects = admissionPolicies({
        prefix: `${namespace}-${enforcement}`,
        validationActions: actions[enforcement],
        // the API server itself keeps this label, so nobody gets out of the policies by another one
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
        registries,
        stage: settings.stage,
        includes: (statement) => enforcementOf(statement, settings) === enforcement,
      });
      for (const { apiVersion, kind, metadata, spec } of objects) {
        const name = metadata.name;
        new ApiObject(this, `${kind}-${name}`, {
          apiVersion,
          kind,
          metadata: { name },
          spec: withoutClusterRoles(spec),
        });
      }
    }
  }
}
