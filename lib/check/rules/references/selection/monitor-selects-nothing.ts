import { type Facts, type MonitorFact } from '../../../facts';
import type { EnvironmentRule } from '../../../rule';
import { monitoredOf } from './monitored';
import { selectorText } from './selects-nothing';

export const monitorSelectsNothing: EnvironmentRule = {
  code: 'MONITOR_SELECTS_NOTHING',
  severity: 'warning',
  scope: 'environment',
  title: 'every ServiceMonitor and PodMonitor matches something',
  why: 'Prometheus scrapes nothing for a monitor whose selector matches no Service or pod, and says so nowhere: graphs stay empty and alerts never fire. A monitor that looks into namespaces of which no object is declared is not judged.',
  fix: "Select labels of the Service's own metadata for a ServiceMonitor, labels of the pods for a PodMonitor, and name their namespaces.",
  sources: ['https://prometheus-operator.dev/docs/developer/getting-started/#using-servicemonitors'],
  check: (facts) =>
    facts.monitors.flatMap((monitor) => {
      const monitored = monitoredOf(facts, monitor);
      if (monitored === undefined || monitored.length > 0) return [];
      return { object: monitor.object, field: 'spec.selector', ...saying(monitor, facts) };
    }),
};

function saying(
  { selects, selector, namespaces }: MonitorFact,
  facts: Facts,
): { message: string; found: string; fix: string } {
  const things = selects === 'Service' ? facts.services : facts.workloads;
  const noun = selects === 'Service' ? 'Service' : 'pod';
  const place =
    namespaces === undefined ? 'any namespace' : `namespace ${namespaces.map((one) => one ?? 'default').join(', ')}`;
  return {
    message: `matches no ${noun} in ${place}`,
    found: selectorText(selector),
    fix: things.length === 0 ? `declare the ${noun}` : `select labels that the ${noun} has`,
  };
}
