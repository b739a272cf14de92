import type { Finding } from '../finding';
import type { ServiceRule } from '../rule';

/** A ConfigMap holds at most 1 MiB, keys and metadata included (Kubernetes' documentation of ConfigMap). */
const limitBytes = 1_000_000;

/** Config files are files, and fit into one ConfigMap. */
export const configFiles: ServiceRule = ({ configFiles: files }) => [...folders(files), ...tooLarge(files)];

type Files = { readonly [path: string]: string };

function folders(files: Files): Finding[] {
  const endless = Object.keys(files).filter((path) => path.endsWith('/'));
  return endless.map((path) => ({
    code: 'CONFIG_FILE_PATH',
    path: ['configFiles', path],
    message: 'this is the path of a folder',
    found: path,
    accepted: 'the path of a file, such as "/etc/app/settings.yaml"',
  }));
}

function tooLarge(files: Files): Finding[] {
  const bytes = Object.values(files).reduce((total, text) => total + Buffer.byteLength(text), 0);
  if (bytes <= limitBytes) return [];
  const message = 'the config files are too large for a ConfigMap';
  const fix = 'keep large files in a bucket or in the image';
  return [
    {
      code: 'CONFIG_FILES_SIZE',
      path: ['configFiles'],
      message,
      found: `${bytes} bytes`,
      accepted: `at most ${limitBytes}`,
      fix,
    },
  ];
}
