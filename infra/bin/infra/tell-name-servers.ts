import { setTimeout as sleep } from 'node:timers/promises';
import { nameServersOf, resourcesOfType, type SynthesizedStack } from '../../lib/deploy';
import type { InfraSession } from './session';

/** What goes on beside a deployment. */
export interface Watch {
  /** Ends it; resolves once it has ended. */
  readonly stop: () => Promise<void>;
}

const everySoOftenMs = 10_000;

/**
 * Tells the name servers of a new zone as soon as it is there. The first deployment of its stack waits for a certificate,
 * which is issued only when the zone above names them: told at its end, they would come too late.
 */
export function tellNameServers(
  { settings, say, patience }: InfraSession,
  { template, region }: SynthesizedStack,
): Watch {
  const everyMs = patience?.everyMs ?? everySoOftenMs;
  const stopping = new AbortController();
  const domains = resourcesOfType(template, 'AWS::Route53::HostedZone').map(([, { Properties = {} }]) =>
    String(Properties['Name']).replace(/\.$/, ''),
  );
  const tell = async (domain: string): Promise<void> => {
    while (!stopping.signal.aborted) {
      const servers = await nameServersOf(domain, { region, settings });
      if (servers.length > 0) {
        say(`While this waits for its certificate: let the zone above ${domain} name these servers for it:`);
        say(`  ${servers.join(' ')}`);
        return;
      }
      await sleep(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  // the deployment is what counts: that it cannot be watched is no reason to stop it
  const told = Promise.allSettled(domains.map(tell));
  return {
    async stop() {
      stopping.abort();
      await told;
    },
  };
}
