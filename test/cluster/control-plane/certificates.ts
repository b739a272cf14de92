import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Files of one certificate. */
export interface KeyPair {
  readonly certificate: string;
  readonly key: string;
}

/** What the processes of a cluster trust each other by: paths of PEM files. */
export interface Certificates {
  readonly authority: KeyPair;
  /** Of the API server, and of what is served to it, on localhost. */
  readonly server: KeyPair;
  /** Of whoever may do everything. */
  readonly admin: KeyPair;
  /** Sign the tokens of service accounts, and tell that they are genuine. */
  readonly serviceAccounts: { readonly privateKey: string; readonly publicKey: string };
}

const config = `
[req]
distinguished_name = name
prompt = no
[name]
CN = unused
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
[server]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = IP:127.0.0.1, DNS:localhost, DNS:metrics-server.kube-system.svc
[admin]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = clientAuth
`;

/**
 * Writes new certificates, valid for a week, into a folder. The openssl command makes them: Node makes keys but no
 * certificates.
 */
export async function writeCertificates(folder: string): Promise<Certificates> {
  writeFileSync(join(folder, 'openssl.cnf'), config);
  const authority = await issue(folder, { name: 'authority', subject: '/CN=keelson-test' });
  const [server, admin] = await Promise.all([
    issue(folder, { name: 'server', subject: '/CN=kube-apiserver', authority }),
    issue(folder, { name: 'admin', subject: '/O=system:masters/CN=admin', authority }),
  ]);
  return { authority, server, admin, serviceAccounts: writeServiceAccountKeys(folder) };
}

/** The text of the certificate and of the key. */
export function readKeyPair({ certificate, key }: KeyPair): { cert: string; key: string } {
  return { cert: readFileSync(certificate, 'utf8'), key: readFileSync(key, 'utf8') };
}

interface Request {
  readonly name: 'authority' | 'server' | 'admin';
  readonly subject: string;
  /** Who signs; the certificate itself by default. */
  readonly authority?: KeyPair;
}

async function issue(folder: string, { name, subject, authority }: Request): Promise<KeyPair> {
  const issued = { certificate: join(folder, `${name}.crt`), key: join(folder, `${name}.key`) };
  const signer = authority === undefined ? [] : ['-CA', authority.certificate, '-CAkey', authority.key];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '7'];
  const about = ['-config', join(folder, 'openssl.cnf'), '-extensions', name, '-subj', subject];
  await run('openssl', [
    'req',
    '-x509',
    ...kind,
    ...about,
    ...signer,
    '-keyout',
    issued.key,
    '-out',
    issued.certificate,
  ]);
  return issued;
}

function writeServiceAccountKeys(folder: string): Certificates['serviceAccounts'] {
  const { publicKey, privateKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const files = { privateKey: join(folder, 'service-accounts.key'), publicKey: join(folder, 'service-accounts.pub') };
  writeFileSync(files.privateKey, privateKey, { mode: 0o600 });
  writeFileSync(files.publicKey, publicKey);
  return files;
}
