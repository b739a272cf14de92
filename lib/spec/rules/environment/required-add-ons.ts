import type { AddOnName } from '../../add-ons';
import type { ServiceSpec } from '../../service/service-schema';
import type { Path } from '../../layers';
import type { Finding } from '../finding';
import type { EnvironmentRule } from '../rule';

/** Fields that mean nothing without software that somebody has to install. */
const needs: readonly {
  readonly addOn: AddOnName;
  readonly path: Path;
  readonly used: (spec: ServiceSpec) => boolean;
}[] = [
  {
    addOn: 'aws-load-balancer-controller',
    path: ['exposure'],
    used: (spec) => spec.exposure !== undefined,
  },
  { addOn: 'external-secrets', path: ['secrets'], used: (spec) => Object.keys(spec.secrets).length > 0 },
  {
    addOn: 'keda',
    path: ['scaling', 'queue'],
    used: (spec) => spec.type === 'worker' && spec.scaling.queue !== undefined,
  },
  {
    addOn: 'vertical-pod-autoscaler',
    path: ['verticalAutoscaler'],
    used: (spec) => spec.verticalAutoscaler === 'recommend',
  },
];

/** A service that uses an add-on runs in an environment that installs it. */
export const requiredAddOns: EnvironmentRule = ({ environment, services }) =>
  Object.entries(services).flatMap(([service, spec]) =>
    needs.flatMap(({ addOn, path, used }): Finding[] => {
      if (environment.addOns[addOn] === true || !used(spec)) return [];
      const message = `this needs the add-on "${addOn}", which the environment does not install`;
      return [
        {
          code: 'ADD_ON_MISSING',
          path: ['services', service, ...path],
          message,
          fix: `set addOns: { '${addOn}': true } in the environment`,
        },
      ];
    }),
  );
