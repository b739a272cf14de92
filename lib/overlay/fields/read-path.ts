import { asText, isData, isList, own } from '../plain-data';
import type { Part } from './object-path';

/** The value that a path leads to, the first one where it leads to several; undefined where it leads nowhere. */
export function readPath(value: unknown, path: readonly Part[]): unknown {
  return path.reduce(step, value);
}

function step(value: unknown, part: Part): unknown {
  if (part.kind === 'field') return isData(value) ? own(value, part.name) : undefined;
  if (!isList(value)) return undefined;
  if (part.kind === 'index') return value[part.index];
  if (part.kind === 'every') return value[0];
  return value.find((element) => {
    if (part.key === '') return asText(element) === part.value;
    return isData(element) && asText(own(element, part.key)) === part.value;
  });
}
