import type { CloudTemplate } from '../upgrade';
import { resourcesOfType } from './resources-of-type';

/** Secrets of a template that have no value until a person enters one: `name: what it holds`. */
export function secretsToEnter(template: CloudTemplate): readonly string[] {
  return resourcesOfType(template, 'AWS::SecretsManager::Secret').flatMap(([logicalId, { Properties = {} }]) => {
    const { Name: name, Description: description, GenerateSecretString, SecretString } = Properties;
    if (GenerateSecretString !== undefined || SecretString !== undefined) return [];
    return [
      `${typeof name === 'string' ? name : logicalId}${typeof description === 'string' ? `: ${description}` : ''}`,
    ];
  });
}
