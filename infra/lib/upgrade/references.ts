/** An attribute or an output that a value takes from elsewhere. */
export type Reference =
  | { readonly kind: 'resource'; readonly logicalId: string }
  | { readonly kind: 'output'; readonly stack: string; readonly output: string };

/** Everything that a value of a template refers to, at any depth. */
export function referencesIn(value: unknown): readonly Reference[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [...ownReference(key, inner), ...referencesIn(inner)]);
}

function ownReference(key: string, value: unknown): readonly Reference[] {
  switch (key) {
    case 'Ref':
      return typeof value === 'string' ? [{ kind: 'resource', logicalId: value }] : [];
    case 'Fn::GetAtt':
      return resource(Array.isArray(value) ? value[0] : value);
    case 'Fn::Sub':
      return substituted(value);
    case 'Fn::GetStackOutput':
      return output(value);
    default:
      return [];
  }
}

function resource(text: unknown): readonly Reference[] {
  return typeof text === 'string' ? [{ kind: 'resource', logicalId: text.split('.')[0] ?? text }] : [];
}

function substituted(value: unknown): readonly Reference[] {
  const text: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof text !== 'string') return [];
  return [...text.matchAll(/\$\{([A-Za-z0-9]+)/g)].flatMap(([, name]) => resource(name));
}

function output(value: unknown): readonly Reference[] {
  if (typeof value !== 'object' || value === null) return [];
  const { StackName: stack, OutputName: name }: { StackName?: unknown; OutputName?: unknown } = value;
  return typeof stack === 'string' && typeof name === 'string' ? [{ kind: 'output', stack, output: name }] : [];
}
