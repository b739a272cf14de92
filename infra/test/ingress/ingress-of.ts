import { Template } from 'aws-cdk-lib/assertions';
import type { Environment } from '../../../lib/spec';
import { IngressStack } from '../../lib/ingress';
import { environmentOf, newApp, platform } from '../synthesized';

/** The ingress stack alone, of an environment by name or of a changed one. */
export function ingressOf(of: string | Environment, environments = platform.environments): Template {
  const environment = typeof of === 'string' ? environmentOf(of) : of;
  return Template.fromStack(new IngressStack(newApp(), { environment, platform: { environments } }));
}

/** What a template says of a resource. */
export type Properties = ReturnType<Template['findResources']>[string];

/** Properties of the only resource of a type. */
export function onlyOf(template: Template, type: string): Properties {
  const found = Object.values(template.findResources(type));
  expect(found).toHaveLength(1);
  return found[0]?.Properties ?? {};
}
