import type { WaivedFinding } from '../../../check';
import type { Platform } from '../../../spec';
import { count } from '../../output/count';

/** Every waiver of a platform, and what it covers now. */
export function waiverLines({ checks }: Platform, waived: readonly WaivedFinding[]): string[] {
  const waivers = Object.entries(checks.waivers);
  const lines = waivers.flatMap(([name, { code, object, environments, reason, owner, expires }]) => {
    const findings = waived.filter((one) => one.name === name);
    return [
      `${name}: ${code} of ${object} in ${environments?.join(', ') ?? 'every environment'}, until ${expires}`,
      `  owner: ${owner}`,
      `  reason: ${reason}`,
      `  covers: ${count(findings.length, 'finding')}`,
      ...findings.map(({ finding }) => `    ${describe(finding)}`),
    ];
  });
  const off = Object.entries(checks.off).map(([code, { reason }]) => `${code} is switched off: ${reason}`);
  return waivers.length + off.length === 0 ? ['no waivers'] : [...lines, ...off];
}

function describe({ environment, object, field, message }: WaivedFinding['finding']): string {
  const name = object && [object.kind, object.name].join('/');
  return [environment, name, field].filter(Boolean).join(' ') + `: ${message}`;
}
