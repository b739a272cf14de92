import type { Path } from '../../layers';
import type { Finding } from '../finding';
import type { ServiceRule } from '../rule';

/** A variable is set once, and not where Kubernetes writes its own. */
export const environmentVariables: ServiceRule = (spec) => {
  const own = Object.keys(spec.env).map((variable) => ({ variable, path: ['env', variable] }));
  const secret = Object.entries(spec.secrets).flatMap(([name, { env }]) =>
    env === undefined ? [] : [{ variable: env, path: ['secrets', name, 'env'] }],
  );
  const taken = new Set<string>();
  return [...own, ...secret].flatMap(({ variable, path }: { variable: string; path: Path }): Finding[] => {
    const twice = taken.has(variable);
    taken.add(variable);
    if (twice)
      return [
        { code: 'VARIABLE_TWICE', path, message: 'this variable is set twice', found: variable, fix: 'set it once' },
      ];
    if (!variable.startsWith('KUBERNETES_')) return [];
    const message = 'Kubernetes sets variables that start with KUBERNETES_ itself';
    return [{ code: 'VARIABLE_RESERVED', path, message, found: variable, fix: 'choose another name' }];
  });
};
