import { describeObject, type Manifest } from '../manifest';
import type { Problem } from '../problem';

/** A Secret with data would be committed with the output, and stay in Git's history for good. */
export function plainSecrets(environment: string, manifests: readonly Manifest[]): Problem[] {
  return manifests.filter(hasValues).map(({ body, bundle, construct }) => ({
    code: 'PLAIN_SECRET',
    severity: 'error',
    spec: environment,
    object: describeObject(body),
    message: 'a Secret with values would end in Git',
    found: `${bundle} (${construct})`, // never the values
    fix: 'name the secret in a service, or write an ExternalSecret that says where the value is kept',
  }));
}

function hasValues({ body }: Manifest): boolean {
  const isCore = body.apiVersion === 'v1' && body.kind === 'Secret';
  return isCore && (body['data'] !== undefined || body['stringData'] !== undefined);
}
