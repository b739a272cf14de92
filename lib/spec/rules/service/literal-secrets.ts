import { isHarmlessValue, isSecretName } from '../../../kubernetes';
import type { Path } from '../../layers';
import type { Finding } from '../finding';
import type { ServiceRule } from '../rule';

/** What stands in `env` ends in a ConfigMap, and in Git for good. */
export const literalSecrets: ServiceRule = (spec) => {
  const migration = spec.migration ? [{ path: ['migration', 'env'], env: spec.migration.env }] : [];
  const extra = [
    ...Object.entries(spec.sidecars).map(([name, { env }]) => ({ path: ['sidecars', name, 'env'], env })),
    ...Object.entries(spec.initContainers).map(([name, { env }]) => ({ path: ['initContainers', name, 'env'], env })),
  ];
  return [{ path: ['env'], env: spec.env }, ...extra, ...migration].flatMap(({ path, env }) => check(path, env));
};

function check(path: Path, env: { readonly [variable: string]: string }): Finding[] {
  return Object.entries(env)
    .filter(([variable, value]) => isSecretName(variable) && !isHarmlessValue(value))
    .map(([variable]) => ({
      code: 'VARIABLE_LOOKS_SECRET',
      path: [...path, variable],
      message: 'a variable of this name should not have its value in Git',
      found: variable, // never the value
      accepted: 'a number, true or false, a duration, the path of a file, or an address without password',
      fix: 'name the secret in secrets, with env for the variable; if it is none, choose another name',
    }));
}
