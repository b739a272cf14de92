import type { Path } from '../../layers';
import type { Finding } from '../finding';
import type { ServiceRule } from '../rule';

/** Containers of a pod share one network: two of their ports must differ in number and in name. */
export const portsDistinct: ServiceRule = (spec) => {
  const seen = new Map<number | string, string>();
  const all = [
    ...portsOf(spec.ports, ['ports']),
    ...Object.entries(spec.sidecars).flatMap(([name, { ports }]) => portsOf(ports, ['sidecars', name, 'ports'])),
  ];
  return all.flatMap(({ path, name, port }): Finding[] => {
    const clash = seen.get(port) ?? seen.get(name);
    seen.set(port, path.join('.'));
    seen.set(name, path.join('.'));
    if (clash === undefined) return [];
    const message = `this port has the number or the name of ${clash}`;
    return [
      { code: 'PORT_TWICE', path, message, found: `${name}: ${port}`, fix: 'give each port its own number and name' },
    ];
  });
};

function portsOf(ports: { readonly [name: string]: number }, at: Path): { path: Path; name: string; port: number }[] {
  return Object.entries(ports).map(([name, port]) => ({ path: [...at, name], name, port }));
}
