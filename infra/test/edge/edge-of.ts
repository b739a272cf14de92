import { Template } from 'aws-cdk-lib/assertions';
import type { Environment } from '../../../lib/spec';
import { EdgeStack } from '../../lib/edge';
import { IngressStack } from '../../lib/ingress';
import { environmentOf, newApp, platform } from '../synthesized';

export interface Edge {
  readonly region: string;
  readonly template: Template;
  /** Of the stack whose zone the records stand in. */
  readonly ingress: Template;
}

/** What a template says of a resource. */
export type Properties = ReturnType<Template['findResources']>[string];

/** The edge stack of an environment by name, or of a changed one. */
export function edgeOf(of: string | Environment): Edge {
  const environment = typeof of === 'string' ? environmentOf(of) : of;
  const app = newApp();
  const ingress = new IngressStack(app, { environment, platform });
  const edge = new EdgeStack(app, { environment, zone: ingress.zone });
  return { region: edge.region, template: Template.fromStack(edge), ingress: Template.fromStack(ingress) };
}

/** The distribution as CloudFront is told it. */
export function distributionOf(of: string | Environment): Properties {
  return resourcesOf(edgeOf(of).template, 'AWS::CloudFront::Distribution')[0]?.DistributionConfig ?? {};
}

/** Properties of all resources of a type. */
export function resourcesOf(template: Template, type: string): readonly Properties[] {
  return Object.values(template.findResources(type)).map(({ Properties }) => Properties);
}
