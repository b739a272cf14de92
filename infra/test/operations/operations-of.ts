import { Template } from 'aws-cdk-lib/assertions';
import type { Environment } from '../../../lib/spec';
import { OperationsStack } from '../../lib/operations';
import { environmentOf, newApp, platform } from '../synthesized';

/** What a template says of a resource. */
export type Properties = ReturnType<Template['findResources']>[string];

/** The operations stack alone, of an environment by name or of a changed one. */
export function operationsOf(of: string | Environment, environments = platform.environments): Template {
  const environment = typeof of === 'string' ? environmentOf(of) : of;
  return Template.fromStack(new OperationsStack(newApp(), { environment, platform: { environments } }));
}

/** Properties of all resources of a type. */
export function resourcesOf(template: Template, type: string): readonly Properties[] {
  return Object.values(template.findResources(type)).map(({ Properties }) => Properties);
}

/** Alarms by the end of their name. */
export function alarmsOf(of: string | Environment): ReadonlyMap<string, Properties> {
  const { shortName } = typeof of === 'string' ? environmentOf(of) : of;
  const prefix = `aicode-${shortName}-alarm-`;
  const alarms = resourcesOf(operationsOf(of), 'AWS::CloudWatch::Alarm');
  return new Map(alarms.map((alarm) => [String(alarm.AlarmName).replace(prefix, ''), alarm]));
}
