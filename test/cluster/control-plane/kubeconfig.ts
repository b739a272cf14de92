import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Certificates } from './certificates';

/** Writes what kubectl and the controllers find the API server by, with the certificates inside. It returns the path. */
export function writeKubeconfig(folder: string, url: string, { authority, admin }: Certificates): string {
  const name = 'keelson';
  const kubeconfig = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name, cluster: { server: url, 'certificate-authority-data': base64Of(authority.certificate) } }],
    users: [
      {
        name,
        user: { 'client-certificate-data': base64Of(admin.certificate), 'client-key-data': base64Of(admin.key) },
      },
    ],
    contexts: [{ name, context: { cluster: name, user: name } }],
    'current-context': name,
  };
  const file = join(folder, 'kubeconfig');
  writeFileSync(file, JSON.stringify(kubeconfig, null, 2), { mode: 0o600 }); // JSON is YAML
  return file;
}

function base64Of(file: string): string {
  return readFileSync(file).toString('base64');
}
