import { parse } from 'yaml';
import { PlatformError } from '../../../lib/problem';
import { isTemplate, type CloudTemplate } from '../upgrade';
import { askCloud } from './cloud-problem';
import { clientOptions, type CloudPlace } from './cloud-settings';

/**
 * The template of a deployed stack, as it was handed over.
 *
 * @throws PlatformError `TEMPLATE_UNREADABLE` when something else than this app made it
 */
export async function deployedTemplate(name: string, place: CloudPlace): Promise<CloudTemplate> {
  const { CloudFormationClient, GetTemplateCommand } = await import('@aws-sdk/client-cloudformation');
  const client = new CloudFormationClient(clientOptions(place));
  const command = new GetTemplateCommand({ StackName: name, TemplateStage: 'Original' });
  const { TemplateBody = '' } = await askCloud(`template of ${name}`, () => client.send(command));
  const template = parsed(TemplateBody);
  if (template !== undefined) return template;
  throw new PlatformError([
    {
      code: 'TEMPLATE_UNREADABLE',
      severity: 'error',
      message: `the template of ${name} in ${place.region} is none that the CDK writes`,
      fix: 'find out who deployed this stack, and delete it or give the project another name',
    },
  ]);
}

function parsed(text: string): CloudTemplate | undefined {
  try {
    const template: unknown = parse(text, { logLevel: 'error' }); // JSON is YAML too; small ones the CDK sends as YAML
    return isTemplate(template) ? template : undefined;
  } catch {
    return undefined;
  }
}
