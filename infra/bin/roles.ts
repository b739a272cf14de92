import { platform as source } from '../../environments';
import { readPinFiles } from '../../lib/cli/platform/pin-files';
import { resolvePlatform } from '../../lib/spec';
import { rolesSql } from '../lib/data';

/**
 * Prints the script for psql that makes the roles of a PostgreSQL store.
 *
 * @param project folder of the project, absolute
 * @param args environment and store
 * @returns 0, or 2 for wrong usage
 * @throws PlatformError when the description has problems
 */
export function printRoles(project: string, args: readonly string[], print: (text: string) => void): number {
  const platform = resolvePlatform(source, { pins: readPinFiles(project, Object.keys(source.environments)) });
  const databases = Object.values(platform.environments).flatMap((environment) =>
    Object.entries(environment.stores)
      .filter(([, { engine }]) => engine === 'postgresql')
      .map(([store]) => ({ environment, store })),
  );
  const found = databases.find(({ environment, store }) => args.join(' ') === `${environment.name} ${store}`);
  if (found === undefined) {
    const known = databases.map(({ environment, store }) => `${environment.name} ${store}`);
    print(['usage: npm run infra:roles -- ENV STORE, one of:', ...known.map((one) => `  ${one}`)].join('\n'));
    return 2;
  }
  print(rolesSql(found.environment, found.store));
  return 0;
}
