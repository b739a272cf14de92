import type { Path } from '../../layers';
import type { Finding } from '../finding';
import type { ServiceRule } from '../rule';

/** Paths that keelson mounts itself. */
const own: ReadonlyMap<string, string> = new Map([
  ['/tmp', 'the temporary storage that every container has'],
  ['/etc/secrets', 'the secrets'],
]);

/** Two things mounted at one path, or one below a path that keelson mounts, hide each other; one at `/` hides all. */
export const mountPaths: ServiceRule = (spec) => {
  const seen = new Map(own);
  const volumes = Object.entries(spec.volumes).map(([name, { mountPath }]) => ({
    path: ['volumes', name, 'mountPath'],
    mountPath,
  }));
  const files = Object.keys(spec.configFiles).map((mountPath) => ({ path: ['configFiles', mountPath], mountPath }));
  return [...volumes, ...files].flatMap(({ path, mountPath }: { path: Path; mountPath: string }): Finding[] => {
    const clean = mountPath.replace(/\/+$/, '');
    const clash = clean === '' ? 'the whole file system' : (seen.get(clean) ?? hidden(clean));
    seen.set(clean, path.join('.'));
    if (clash === undefined) return [];
    const message = `this path is taken by ${clash}`;
    return [{ code: 'MOUNT_PATH_TAKEN', path, message, found: mountPath, fix: 'mount it elsewhere' }];
  });
};

function hidden(path: string): string | undefined {
  return path.startsWith('/etc/secrets/') ? own.get('/etc/secrets') : undefined;
}
