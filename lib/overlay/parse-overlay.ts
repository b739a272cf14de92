import type { z } from 'zod';
import { nearest, PlatformError, type Problem } from '../problem';
import { compile } from './compile';
import { problemAt, type LocatePlace } from './locate';
import { objectOverlaySchema } from './object-overlay';
import type { Place } from './place';
import { isData, isList, own, show } from './plain-data';
import { schemaKeys } from './schema-keys';
import type { Step } from './step';

/** The object overlay of one layer, read and ready to run. It holds functions: it does not travel between threads. */
export interface ParsedOverlay {
  /** Place of the overlay, such as `environments.production.objects`. */
  readonly source: Place;
  readonly steps: readonly Step[];
}

/**
 * Reads what a layer has as `objects`.
 *
 * @param value what the user wrote
 * @param source where it stands in the platform's source
 * @param locate finds file and line of a place; default: problems have none
 * @throws PlatformError with every problem: `OVERLAY_UNKNOWN_KEY`, `OVERLAY_INVALID`
 */
export function parseOverlay(value: unknown, source: Place, locate?: LocatePlace): ParsedOverlay {
  const result = objectOverlaySchema.safeParse(value);
  if (result.success) return { source, steps: compile(result.data, source) };
  throw new PlatformError(result.error.issues.flatMap((issue) => problemsOf(issue, { value, source, locate })));
}

interface Source {
  readonly value: unknown;
  readonly source: Place;
  readonly locate: LocatePlace | undefined;
}

function problemsOf(issue: z.core.$ZodIssue, { value, source, locate }: Source): readonly Problem[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  if (issue.code !== 'unrecognized_keys') {
    const found = show(valueAt(value, path));
    const details = { code: 'OVERLAY_INVALID', message: asMessage(issue.message), found };
    return [problemAt([...source, ...path], details, locate)];
  }
  return issue.keys.map((key) => {
    const near = nearest(key, schemaKeys(objectOverlaySchema, path));
    const fix = near === undefined ? {} : { fix: `did you mean "${near}"?` };
    const details = { code: 'OVERLAY_UNKNOWN_KEY', message: 'there is no such field', found: show(key), ...fix };
    return problemAt([...source, ...path, key], details, locate);
  });
}

function valueAt(value: unknown, path: Place): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (isList(inner)) return inner[Number(key)];
    return isData(inner) ? own(inner, String(key)) : undefined;
  }, value);
}

/** In our own words' form: no capital at the start. */
function asMessage(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
