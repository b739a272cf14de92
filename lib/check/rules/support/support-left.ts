import type { SpecViolation } from '../../violation';
import type { Supported } from './supported';

const dayMillis = 24 * 60 * 60 * 1000;

/** Time to plan an upgrade, to try it in each environment and to do it. */
const noticeDays = 90;

/** What happens to a version whose support has ended, and what to do about it. */
export interface Words {
  readonly afterwards: string;
  readonly fix: string;
}

/** Versions that have left standard support: on its last day a version is still supported. */
export function withoutSupport(all: readonly Supported[], today: string, words: Words): readonly SpecViolation[] {
  return all.flatMap(({ spec, version, support: { standard, extended } }): SpecViolation[] => {
    if (today <= standard) return [];
    const ended = today > extended;
    const message = ended
      ? `all support of ${version} by AWS has ended`
      : `the standard support of ${version} by AWS has ended: ${words.afterwards}`;
    const found = `${version} on ${today}; its support ended on ${ended ? extended : standard}`;
    return [{ spec, message, found, fix: words.fix }];
  });
}

/** Versions that leave standard support within 90 days. */
export function nearTheEnd(all: readonly Supported[], today: string, words: Words): readonly SpecViolation[] {
  return all.flatMap(({ spec, version, support: { standard } }): SpecViolation[] => {
    const left = Math.round((Date.parse(standard) - Date.parse(today)) / dayMillis);
    if (left < 0 || left > noticeDays) return [];
    const message = `the standard support of ${version} by AWS ends soon: then ${words.afterwards}`;
    return [{ spec, message, found: `${version}, supported until ${standard}, ${daysOf(left)} more`, fix: words.fix }];
  });
}

function daysOf(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
