import { didYouMean, oneOf } from '../../../../problem';
import { labelsSelector, type Facts, type MonitoredPortFact } from '../../../facts';
import type { EnvironmentRule } from '../../../rule';
import { podIndexOf } from '../lookup/pod-index';
import { monitoredOf, type Monitored } from './monitored';

export const monitorPortMissing: EnvironmentRule = {
  code: 'MONITOR_PORT_MISSING',
  severity: 'error',
  scope: 'environment',
  title: 'every port that a ServiceMonitor or PodMonitor scrapes exists',
  why: 'A monitor names a port of the Service by `port`, one of the containers by `targetPort`, and a PodMonitor one of the containers. Prometheus leaves out what has no such port without a word: graphs stay empty and alerts never fire.',
  fix: 'Name a port that what the monitor matches has.',
  sources: ['https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.Endpoint'],
  check: (facts) =>
    facts.monitors.flatMap((monitor) => {
      const monitored = monitoredOf(facts, monitor) ?? [];
      if (monitored.length === 0) return [];
      return monitor.ports.flatMap((scraped) => {
        const names = monitored.flatMap((one) => portsOf(facts, one, scraped));
        if (names.length === 0 || names.includes(String(scraped.port))) return [];
        const noun = 'ports' in (monitored[0] ?? {}) && scraped.by === 'port' ? 'Service' : 'pod';
        const known = [...new Set(names)];
        return {
          object: monitor.object,
          field: scraped.field,
          message: `no ${noun} that the monitor matches has this port`,
          found: String(scraped.port),
          accepted: oneOf(known),
          fix: didYouMean(String(scraped.port), known) ?? `name a port of the ${noun}`,
        };
      });
    }),
};

/** Ports by which an endpoint may scrape something: names, and for a container's port numbers too. */
function portsOf(facts: Facts, monitored: Monitored, { by, port }: MonitoredPortFact): readonly string[] {
  if ('ports' in monitored && by === 'port') return monitored.ports.flatMap(({ name }) => name ?? []);
  const workloads = 'ports' in monitored ? behind(facts, monitored) : [monitored];
  const declared = workloads.flatMap(({ containers }) => containers.flatMap((container) => container.ports));
  return declared.flatMap((one) => (typeof port === 'number' ? String(one.port) : (one.name ?? [])));
}

function behind(
  facts: Facts,
  { object, selector = {} }: Extract<Monitored, { ports: unknown }>,
): readonly Extract<Monitored, { containers: unknown }>[] {
  if (Object.keys(selector).length === 0) return [];
  return podIndexOf(facts).select(labelsSelector(selector), object.namespace);
}
