import type { CfnResource } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/**
 * The CloudFormation resource that a construct makes, for properties that the construct has no setting for.
 *
 * @throws Error when it makes another kind of resource, which an upgrade of the CDK could bring
 */
export function underlying<Resource extends CfnResource>(
  construct: Construct,
  kind: abstract new (...args: never[]) => Resource,
): Resource {
  const resource: unknown = construct.node.defaultChild;
  if (resource instanceof kind) return resource;
  throw new Error(`${construct.node.path} makes no ${kind.name}`);
}
