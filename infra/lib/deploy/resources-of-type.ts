import type { CloudTemplate, TemplateResource } from '../upgrade';

/** Resources of one type in a template, by logical id. */
export function resourcesOfType(
  { Resources = {} }: CloudTemplate,
  type: string,
): readonly [string, TemplateResource][] {
  return Object.entries(Resources).filter(([, resource]) => resource.Type === type);
}
