import type { Environment } from '../../../lib/spec';
import type { KubernetesObject } from '../../../lib/manifest';

/** An object that runs in the cluster of an environment. */
export interface RenderedObject {
  /** Relative to the project, such as `dist/dev/services/api/40-deployment-api.yaml`. */
  readonly file: string;
  readonly body: KubernetesObject;
}

/** A resource of a CloudFormation template. */
export interface TemplateResource {
  /** Id of its stack, such as `dev-data`. */
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  /** As the template has them: intrinsic functions are objects such as `{ Ref: 'Key' }`. */
  readonly properties: unknown;
}

/** Both halves of an environment. */
export interface Sides {
  readonly environment: Environment;
  readonly objects: readonly RenderedObject[];
  /** Of the environment's own stacks. */
  readonly resources: readonly TemplateResource[];
  /** Of the stacks that all environments share: `shared`, and `shared-<region>` where images are copied to. */
  readonly shared: readonly TemplateResource[];
  /** Region of the first. */
  readonly home: string;
}
