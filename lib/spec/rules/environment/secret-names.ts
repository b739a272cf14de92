import { names, type NameContext } from '../../names/names';
import type { Finding } from '../finding';
import type { EnvironmentRule } from '../rule';

/** Service and key are joined with "-": two different secrets must not end up as one. */
export const secretNames: EnvironmentRule = ({ project, environment, services }) => {
  const context: NameContext = { project, shortName: environment.shortName };
  const owners = new Map<string, string>();
  return Object.entries(services).flatMap(([service, spec]) =>
    Object.entries(spec.secrets).flatMap(([name, { store, key, service: owner = service }]): Finding[] => {
      if (store !== 'secretsManager') return [];
      const composed = names.secret(context, owner, key);
      const reference = `${owner}/${key}`;
      const first = owners.get(composed) ?? reference;
      owners.set(composed, first);
      if (first === reference) return [];
      const message = `secret "${key}" of ${owner} and secret "${first.split('/')[1]}" of ${first.split('/')[0]} would be one`;
      return [
        {
          code: 'SECRET_NAME_CLASH',
          path: ['services', service, 'secrets', name, 'key'],
          message,
          found: composed,
          fix: 'choose another key',
        },
      ];
    }),
  );
};
