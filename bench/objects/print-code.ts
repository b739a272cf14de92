import { holePattern } from './service-template';

/** A string of JSON. */
const stringPattern = /"(?:[^"\\]|\\.)*"/g;

/**
 * A template as an expression in JavaScript, which is one in Jsonnet as well: its holes become `name`, `environment` and
 * fields of `service`.
 */
export function printCode(template: unknown): string {
  return JSON.stringify(template, null, 2).replace(stringPattern, (text) => (text.includes('⟦') ? joined(text) : text));
}

/** `"a⟦name⟧b"` as `"a" + name + "b"`. */
function joined(text: string): string {
  // text and holes in turn: the pattern's group makes split keep the holes
  const parts = text.slice(1, -1).split(holePattern);
  const terms = parts.map((part, index) => (index % 2 === 0 ? `"${part}"` : variable(part)));
  return terms.filter((term) => term !== '""').join(' + ');
}

function variable(hole: string): string {
  return hole === 'name' || hole === 'environment' ? hole : `service.${hole}`;
}
