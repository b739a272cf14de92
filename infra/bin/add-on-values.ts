import { addOnNames, addOns, helmValuesOf, type AddOnName } from '../../lib/spec';
import { readPlatform } from './read-platform';

/**
 * Prints the values that the chart of an add-on is installed with in an environment, as JSON, which Helm reads too; without an add-on,
 * the command that installs each, in order.
 *
 * @param args environment and, for values, add-on
 * @returns 0, or 2 for wrong usage
 * @throws PlatformError when the description has problems
 */
export function printAddOnValues(args: readonly string[], print: (text: string) => void): number {
  const { environments } = readPlatform();
  const [name = '', wanted, ...rest] = args;
  const environment = Object.hasOwn(environments, name) ? environments[name] : undefined;
  const installed = addOnNames.filter((addOn) => environment?.addOns[addOn] === true);
  const found = installed.find((addOn) => addOn === wanted);
  if (environment === undefined || rest.length > 0 || (wanted !== undefined && found === undefined)) {
    const known = Object.keys(environments).join(', ');
    const ofEnvironment = environment === undefined ? [] : [`ADD_ON, in ${name}: ${installed.join(', ')}`];
    print(['usage: npm run infra:add-ons -- ENV [ADD_ON]', `ENV: ${known}`, ...ofEnvironment].join('\n'));
    return 2;
  }
  const inOrder = installed.sort((one, other) => addOns[one].syncWave - addOns[other].syncWave);
  print(
    found === undefined
      ? inOrder.map(command).join('\n')
      : JSON.stringify(helmValuesOf(addOns[found], environment), undefined, 2),
  );
  return 0;
}

function command(addOn: AddOnName): string {
  const { chart, repository, version, namespace } = addOns[addOn];
  const options = [`--repo ${repository} --version ${version}`, `--namespace ${namespace} --create-namespace`];
  return [`helm upgrade --install ${addOn} ${chart}`, ...options, `--values ${addOn}.json`].join(' \\\n  ');
}
