import { hash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VerdictMemory, Verdicts } from '../../check';
import { orUndefined } from '../../problem';
import { replaceFile } from '../../tree/replace-file';

/**
 * Keeps the verdicts about each environment in a file of a folder: a line with a checksum of the next, and the verdicts as
 * JSON. Where they cannot be kept, or are not as they were written, the rules judge anew and nothing else is lost.
 */
export function verdictFiles(folder: string): VerdictMemory {
  const fileOf = (environment: string): string => join(folder, `${environment}.json`);
  return {
    find: (environment) => orUndefined(() => parse(readFileSync(fileOf(environment), 'utf8'))) ?? {},
    keep(environment, verdicts) {
      orUndefined(() => {
        mkdirSync(folder, { recursive: true });
        const text = JSON.stringify(verdicts);
        replaceFile(fileOf(environment), `${hash('sha256', text)}\n${text}`);
      });
    },
  };
}

function parse(text: string): Verdicts | undefined {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (text.slice(0, Math.max(end, 0)) !== hash('sha256', body)) return undefined;
  const verdicts: unknown = JSON.parse(body);
  return isVerdicts(verdicts) ? verdicts : undefined;
}

/** As far as anything but the checksum, which says that this program wrote them, can tell. */
function isVerdicts(value: unknown): value is Verdicts {
  return typeof value === 'object' && value !== null;
}
