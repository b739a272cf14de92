import type { TracedObject } from '../../explain';
import { describeObject, type Manifest } from '../../manifest';
import { fileNames } from '../../tree';
import { bundleFolder } from '../../tree/environment-folders';

/** The object that an answer is about. */
export interface ExplainedObject {
  readonly environment: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  /** Path, as people read it: `dist/production/services/api/40-deployment-api.yaml`. */
  readonly file: string;
  readonly bundle: string;
  /** Family of bundles whose chart makes it; absent where an overlay does. */
  readonly family?: string;
  readonly construct: string;
}

export interface Surroundings {
  readonly environment: string;
  /** The folder that `synth` writes, as people read it. */
  readonly dist: string;
  /** All objects of the environment. */
  readonly manifests: readonly Manifest[];
}

export function explainedObject(
  { manifest, family }: TracedObject,
  { environment, dist, manifests }: Surroundings,
): ExplainedObject {
  const { body, bundle, construct } = manifest;
  const { name, namespace } = body.metadata;
  const file = fileNames(manifests.filter((other) => other.bundle === bundle)).get(manifest) ?? '';
  return {
    environment,
    apiVersion: body.apiVersion,
    kind: body.kind,
    ...(namespace !== undefined && { namespace }),
    name,
    file: `${dist}/${bundleFolder(environment, bundle)}/${file}`,
    bundle,
    ...(family !== undefined && { family }),
    construct,
  };
}

/** What stands above every answer. */
export function headLines({
  environment,
  kind,
  namespace,
  name,
  apiVersion,
  file,
  ...rest
}: ExplainedObject): string[] {
  const metadata = { name, ...(namespace !== undefined && { namespace }) };
  return [`${describeObject({ apiVersion, kind, metadata })} in ${environment}`, `  ${file}`, `  ${chartName(rest)}`];
}

/** Such as `chart services, construct api/deployment`. */
export function chartName({ family, construct }: Pick<ExplainedObject, 'family' | 'construct'>): string {
  return family === undefined ? `construct ${construct}` : `chart ${family}, construct ${construct}`;
}
