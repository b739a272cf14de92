import { names } from '../../names/names';
import type { ServiceSpec } from '../../service/service-schema';
import type { Finding } from '../finding';
import type { EnvironmentRule } from '../rule';

/** A service must not be called like an object that keelson makes for another one. */
export const derivedNames: EnvironmentRule = ({ services, serviceNames }) =>
  Object.entries(services).flatMap(([owner, spec]) =>
    namesBeside(owner, spec)
      .filter(({ name }) => serviceNames.includes(name))
      .map(({ name, what }): Finding => {
        const message = `the ${what} of service "${owner}" has this name`;
        return { code: 'NAME_TAKEN', path: ['services', name], message, found: name, fix: 'choose another name' };
      }),
  );

function namesBeside(name: string, spec: ServiceSpec): { name: string; what: string }[] {
  const usesParameters = Object.values(spec.secrets).some(({ store }) => store === 'parameterStore');
  return [
    ...(spec.migration ? [{ name: `${name}-migration`, what: 'migration' }] : []),
    ...(spec.type === 'stateful' ? [{ name: names.headlessService(name), what: 'headless Service' }] : []),
    ...(usesParameters ? [{ name: `${name}-parameters`, what: 'Secret from Parameter Store' }] : []),
  ];
}
