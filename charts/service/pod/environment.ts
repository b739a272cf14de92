import type { k8s } from 'cdk8s-plus-28';
import { variablesMap } from '../configuration/config-maps';
import { secretsByStore } from '../configuration/external-secrets';
import type { ServiceInputs } from '../service-inputs';

type Variables = { readonly [name: string]: string };
type Environment = Pick<k8s.Container, 'env' | 'envFrom'>;

/**
 * Variables of the service's own container: all of its ConfigMap, and those secrets that ask to be variables.
 *
 * @param own variables that a migration sets besides; they win
 */
export function serviceEnvironment(inputs: ServiceInputs, own: Variables = {}): Environment {
  const map = variablesMap(inputs);
  const secrets = secretVariables(inputs).filter(({ name }) => !Object.hasOwn(own, name));
  const env = [...secrets, ...Object.entries(own).map(([name, value]) => ({ name, value }))];
  return {
    ...(map && { envFrom: [{ configMapRef: { name: map.name } }] }),
    ...(env.length > 0 && { env }),
  };
}

/** Variables that a sidecar or init container sets for itself. */
export function ownEnvironment(own: Variables): Environment {
  const env = Object.entries(own).map(([name, value]) => ({ name, value }));
  return env.length > 0 ? { env } : {};
}

function secretVariables({ service }: ServiceInputs): k8s.EnvVar[] {
  return secretsByStore(service).flatMap(({ name, secrets }) =>
    Object.entries(secrets).flatMap(([key, { env }]) =>
      env === undefined ? [] : [{ name: env, valueFrom: { secretKeyRef: { name, key } } }],
    ),
  );
}
