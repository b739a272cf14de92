import type { PolicySettings } from './statement';

/** A named expression of a ValidatingAdmissionPolicy; later ones may use those before them. */
export interface CelVariable {
  readonly name: string;
  readonly expression: string;
}

const template = [
  "object.kind == 'Pod' ? optional.of(object)",
  "object.kind == 'PodTemplate' ? object.?template",
  "object.kind == 'CronJob' ? object.?spec.jobTemplate.spec.template",
  'object.?spec.template',
].join(' : ');

/**
 * What expressions about pods may use. A kind that carries its template elsewhere, or not at all (a Rollout with a
 * `workloadRef`), has an empty one: no containers, which nothing can be said against.
 */
export const podVariables: readonly CelVariable[] = [
  { name: 'template', expression: `(${template}).orValue({})` },
  { name: 'podMetadata', expression: 'variables.template.?metadata.orValue({})' },
  { name: 'podSpec', expression: 'variables.template.?spec.orValue({})' },
  { name: 'hasPod', expression: 'has(variables.podSpec.containers)' },
  { name: 'isWindows', expression: "variables.podSpec.?os.name.orValue('') == 'windows'" },
  { name: 'hasOwnUsers', expression: 'variables.podSpec.?hostUsers.orValue(true) == false' },
  {
    name: 'ownContainers',
    expression: 'variables.podSpec.?initContainers.orValue([]) + variables.podSpec.?containers.orValue([])',
  },
  {
    name: 'containers',
    expression: 'variables.ownContainers + variables.podSpec.?ephemeralContainers.orValue([])',
  },
  {
    name: 'securityContexts',
    expression:
      'variables.containers.filter(c, has(c.securityContext)).map(c, c.securityContext) + ' +
      '(has(variables.podSpec.securityContext) ? [variables.podSpec.securityContext] : [])',
  },
];

/** What depends on the site, as expressions may use it. */
export function settingVariables(settings: PolicySettings): readonly CelVariable[] {
  const { registries = [], stage = '', privilegedNamespaces = defaultPrivilegedNamespaces } = settings;
  return [
    { name: 'registries', expression: celTexts(registries) },
    { name: 'stage', expression: celText(stage) },
    { name: 'privilegedNamespaces', expression: celTexts(privilegedNamespaces) },
  ];
}

/** Where node agents run in every cluster. */
export const defaultPrivilegedNamespaces: readonly string[] = ['kube-system'];

/** A text as CEL writes it. */
export function celText(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `'${escaped}'`;
}

/** A list of texts as CEL writes it; an empty one keeps its type, which `in` and `exists` need. */
export function celTexts(texts: readonly string[]): string {
  return `[${texts.map(celText).join(', ')}]`;
}
