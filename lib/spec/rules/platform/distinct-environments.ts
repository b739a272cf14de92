import { cidrsOverlap } from '../../../kubernetes';
import type { EnvironmentSpec } from '../../environment/environment-schema';
import type { PlatformFinding, PlatformRule } from './platform-rule';

/** Two environments that share a name, a domain or addresses would overwrite or not reach each other. */
export const distinctEnvironments: PlatformRule = ({ environments }) => {
  const all = Object.entries(environments);
  return all.flatMap(([environment, spec], index) =>
    all
      .slice(0, index)
      .flatMap(([other, earlier]) => clashes(earlier, spec).map((clash) => finding(environment, other, clash))),
  );
};

interface Clash {
  readonly code: string;
  readonly path: readonly string[];
  readonly what: string;
  readonly found: string;
}

function clashes(one: EnvironmentSpec, two: EnvironmentSpec): Clash[] {
  const found: Clash[] = [];
  if (one.shortName === two.shortName)
    found.push({ code: 'SHORT_NAME_TAKEN', path: ['shortName'], what: 'short name', found: two.shortName });
  if (one.domain === two.domain)
    found.push({ code: 'DOMAIN_TAKEN', path: ['domain'], what: 'domain', found: two.domain });
  if (cidrsOverlap(one.network.cidr, two.network.cidr)) {
    found.push({
      code: 'NETWORKS_OVERLAP',
      path: ['network', 'cidr'],
      what: 'network',
      found: `${two.network.cidr} and ${one.network.cidr}`,
    });
  }
  return found;
}

function finding(environment: string, other: string, { code, path, what, found }: Clash): PlatformFinding {
  const message = `the ${what} of ${environment} clashes with that of ${other}`;
  return { environment, code, path, message, found, fix: 'give each environment its own' };
}
