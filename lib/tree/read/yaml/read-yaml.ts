import type { Budget, ReadLimits } from '../limits';
import type { ReadDocument } from '../text/located';
import { forbiddenCharacter } from '../text/forbidden-character';
import { ValueBuilder } from './build-value';
import { fieldFinder } from './offset-of-field';
import { parseDocument } from './parse-document';
import { likelyCause } from './likely-cause';

/** Reads the text of one YAML document as Kubernetes does. */
export function readYaml(text: string, limits: ReadLimits, budget: Budget): ReadDocument {
  const forbidden = forbiddenCharacter(text);
  if (forbidden) return { faults: [forbidden] };
  const parsed = parseDocument(text, limits, budget);
  if ('faults' in parsed) {
    const cause = parsed.faults.some(({ code }) => code === 'YAML_BROKEN') ? likelyCause(text) : undefined;
    return { faults: cause ? [cause] : parsed.faults };
  }
  const { document } = parsed;
  if (document.contents === null) return { located: { value: null, offsetOf: () => 0 } };
  const builder = new ValueBuilder(document.contents, limits, budget);
  const value = builder.build();
  return builder.faults.length > 0
    ? { faults: builder.faults }
    : { located: { value, offsetOf: fieldFinder(document) } };
}
