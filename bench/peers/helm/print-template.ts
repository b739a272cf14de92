import { printYaml } from '../../objects/print-documents';
import { holePattern } from '../../objects/service-template';

/** Values that are maps, which a chart prints with `toYaml`. */
const maps = ['env', 'resources'];

/** A hole that is the whole value of a line, and the spaces before the line's key. */
const ownLine = /^( *)([^\n]*): ⟦(\w+)⟧$/gm;

/** A template of one object as Go's text/template, within a loop over `$name` and `$service`. */
export function printTemplate(object: unknown): string {
  return printYaml(object)
    .replace(ownLine, (line, indent: string, key: string, hole: string) =>
      maps.includes(hole)
        ? `${indent}${key}:\n${indent}  {{- toYaml $service.${hole} | nindent ${indent.length + 2} }}`
        : line,
    )
    .replace(holePattern, (_, hole: string) => `{{ ${variable(hole)} }}`);
}

function variable(hole: string): string {
  if (hole === 'name') return '$name';
  return hole === 'environment' ? '$.Values.environment' : `$service.${hole}`;
}
