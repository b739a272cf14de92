import { fieldAt, listOf, numberOf, scalarsOf, textOf } from '../../manifest';
import type { Fact, FactReader, LabelSelector } from './fact';
import { readSelector } from './label-selector';

/** A ServiceMonitor or PodMonitor: what Prometheus scrapes. */
export interface MonitorFact extends Fact {
  readonly selects: 'Service' | 'Pod';
  readonly selector: LabelSelector;
  /** Namespaces that it looks in; absent: all. */
  readonly namespaces?: readonly (string | undefined)[] | undefined;
  readonly ports: readonly MonitoredPortFact[];
}

/** A port that is scraped: `port` by the name of a Service's or a container's port, `targetPort` by a container's. */
export interface MonitoredPortFact {
  readonly field: string;
  readonly by: 'port' | 'targetPort';
  readonly port: string | number;
}

export const readMonitors: FactReader<MonitorFact> = ({ body }, object) => {
  if (body.kind !== 'ServiceMonitor' && body.kind !== 'PodMonitor') return [];
  const list = body.kind === 'ServiceMonitor' ? 'endpoints' : 'podMetricsEndpoints';
  const spec = body['spec'];
  return [
    {
      object,
      selects: body.kind === 'ServiceMonitor' ? 'Service' : 'Pod',
      selector: readSelector(fieldAt(spec, 'selector')) ?? { matchLabels: {}, matchExpressions: [] },
      namespaces: namespacesOf(fieldAt(spec, 'namespaceSelector'), object.namespace),
      ports: listOf(fieldAt(spec, list)).flatMap((endpoint, index) => portsOf(endpoint, `spec.${list}[${index}]`)),
    },
  ];
};

function namespacesOf(selector: unknown, own: string | undefined): MonitorFact['namespaces'] {
  if (fieldAt(selector, 'any') === true) return undefined;
  const names = scalarsOf(fieldAt(selector, 'matchNames'));
  return names.length > 0 ? names : [own];
}

function portsOf(endpoint: unknown, field: string): readonly MonitoredPortFact[] {
  const named = textOf(fieldAt(endpoint, 'port'));
  if (named !== undefined) return [{ field: `${field}.port`, by: 'port', port: named }];
  const target = fieldAt(endpoint, 'targetPort');
  const port = textOf(target) ?? numberOf(target);
  return port === undefined ? [] : [{ field: `${field}.targetPort`, by: 'targetPort', port }];
}
