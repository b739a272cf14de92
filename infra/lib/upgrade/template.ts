/** A resource of a CloudFormation template. */
export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: { readonly [property: string]: unknown };
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** As much of a template as a comparison reads. */
export interface CloudTemplate {
  readonly Resources?: { readonly [logicalId: string]: TemplateResource };
  readonly Outputs?: { readonly [output: string]: { readonly Value?: unknown } };
}

/** Whether a parsed file is a template. */
export function isTemplate(value: unknown): value is CloudTemplate {
  if (!isBlock(value)) return false;
  const { Resources: resources = {}, Outputs: outputs = {} } = value;
  return isBlock(resources) && isBlock(outputs) && Object.values(resources).every(isResource);
}

function isResource(value: unknown): value is TemplateResource {
  return isBlock(value) && typeof value.Type === 'string' && isBlock(value.Properties ?? {});
}

function isBlock(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
