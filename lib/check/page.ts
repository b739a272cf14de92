import type { Rule } from './rule';

const subjects: { readonly [Scope in Rule['scope']]: string } = {
  object: 'each object by itself; also YAML from elsewhere',
  environment: 'all objects of an environment together; also YAML from elsewhere',
  spec: 'the objects of an environment against its spec',
  service: 'the objects of an environment against its spec',
  neighbours: 'environments against each other',
  platform: 'environments against each other',
  day: 'the spec of an environment, by the day on which it is checked',
  upgrade: 'what a change does to objects that are already in the cluster (`keelson validate --against`)',
};

/** What there is to read about a rule, as Markdown: printed by `validate --explain`, and a page in docs/rules. */
export function pageOf({ code, severity, scope, title, why, fix, sources = [] }: Rule): string {
  return [
    `# ${code}`,
    `${capitalized(title)}.`,
    `- Severity: ${severity}\n- Judges: ${subjects[scope]}`,
    `## Why\n\n${why}`,
    `## How to mend it\n\n${sentence(fix)}`,
    ...(sources.length === 0 ? [] : [`## Sources\n\n${sources.map((source) => `- ${linked(source)}`).join('\n')}`]),
    '',
  ].join('\n\n');
}

/** Some fixes are written as for a problem: lower-case start, no full stop. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? capitalized(text) : `${capitalized(text)}.`;
}

function linked(source: string): string {
  return source.startsWith('https://') ? `<${source}>` : source;
}

function capitalized(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
