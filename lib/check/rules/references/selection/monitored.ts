import { groupBy, oncePer } from '../../../../manifest';
import { selects, type Facts, type MonitorFact, type ServiceFact, type WorkloadFact } from '../../../facts';
import type { ObjectId } from '../../../violation';
import { reachable, unsaid } from '../lookup/namespaces';
import { podIndexOf } from '../lookup/pod-index';

/** A Service or a workload that a monitor matches. */
export type Monitored = ServiceFact | WorkloadFact;

interface LabelledService {
  readonly service: ServiceFact;
  readonly labels: { readonly [key: string]: string };
}

const servicesByNamespace = oncePer((services: Facts['services']) =>
  oncePer((objects: Facts['objects']) => labelledServices(services, objects)),
);

function labelledServices(
  services: Facts['services'],
  objects: Facts['objects'],
): ReadonlyMap<string, readonly LabelledService[]> {
  const labels = new Map(
    objects.flatMap((fact) => (fact.object.kind === 'Service' ? [[nameOf(fact.object), fact.labels]] : [])),
  );
  const labelled = services.map((service): LabelledService => ({
    service,
    labels: labels.get(nameOf(service.object)) ?? {},
  }));
  return groupBy(labelled, ({ service }) => service.object.namespace ?? unsaid);
}

/** Namespaces that have something to scrape. */
const namespacesIn = oncePer((services: Facts['services']) =>
  oncePer(
    (workloads: Facts['workloads']): ReadonlySet<string | undefined> =>
      new Set([...services, ...workloads].map(({ object }) => object.namespace)),
  ),
);

/** What a monitor matches; undefined where it looks into namespaces that somebody else looks after. */
export function monitoredOf(facts: Facts, monitor: MonitorFact): readonly Monitored[] | undefined {
  const all = namespacesIn(facts.services)(facts.workloads);
  const { namespaces = [...all], object } = monitor;
  const found = namespaces.flatMap((namespace) => matchedIn(facts, monitor, namespace));
  if (found.length > 0) return found;
  const isOurs = (namespace: string | undefined): boolean =>
    namespace !== 'kube-system' && (namespace === object.namespace || all.has(namespace));
  return monitor.namespaces?.some(isOurs) === true ? found : undefined;
}

function matchedIn(
  facts: Facts,
  { selects: kind, selector }: MonitorFact,
  namespace: string | undefined,
): readonly Monitored[] {
  if (kind === 'Pod') return podIndexOf(facts).select(selector, namespace);
  const services = servicesByNamespace(facts.services)(facts.objects);
  const within = reachable(namespace).flatMap((one) => services.get(one) ?? []);
  return within.flatMap(({ service, labels }) => (selects(selector, labels) ? [service] : []));
}

function nameOf({ apiVersion, namespace, name }: ObjectId): string {
  return [apiVersion, namespace, name].join(' ');
}
