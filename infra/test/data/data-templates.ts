import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { Environment } from '../../../lib/spec';
import { DataStack } from '../../lib/data';
import { MessagingStack } from '../../lib/messaging';
import { NetworkStack } from '../../lib/network';
import { SecretsStack } from '../../lib/secrets';
import { environmentOf, newApp } from '../synthesized';

type Concern = 'data' | 'messaging' | 'secrets';

/** Only the stack asked for, and the network where it needs one: sizes are tried in it by the dozen. */
export function templateFor(concern: Concern, environment: Environment): Template {
  return Template.fromStack(stackFor(concern, environment));
}

/** Resources of a template as plain data, by type. */
export interface Resource {
  readonly Type: string;
  readonly Properties: { readonly [property: string]: unknown };
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly DependsOn?: readonly string[];
}

const known = new Map<string, Template>();

/** The template of a stack of this repository's own environment, made once a test file. */
export function ownTemplate(concern: Concern, name: string): Template {
  const id = `${name}-${concern}`;
  const template = known.get(id) ?? templateFor(concern, environmentOf(name));
  known.set(id, template);
  return template;
}

function stackFor(concern: Concern, environment: Environment): Stack {
  const app = newApp();
  if (concern === 'messaging') return new MessagingStack(app, { environment });
  if (concern === 'secrets') return new SecretsStack(app, { environment });
  return new DataStack(app, { environment, network: new NetworkStack(app, { environment }) });
}
