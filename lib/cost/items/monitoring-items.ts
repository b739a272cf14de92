import type { CostContext } from '../cost-context';
import type { CostItem } from '../cost-item';
import { prices } from '../prices';
import { usageAnywhere } from '../usage';
import { loadBalancersOf } from './load-balancers';
import { dashboards } from './made-by-infrastructure';

/** Where log lines come from. */
interface LogSource {
  readonly name: string;
  readonly gib: number;
  readonly owners?: readonly string[];
}

const daysPerMonth = 365 / 12;

/** Logs, alarms and dashboards of CloudWatch. */
export function monitoringItems(context: CostContext): readonly CostItem[] {
  const { item } = context;
  return [
    ...logSources(context).flatMap((source) => logItems(source, context)),
    item({ part: 'monitoring', name: 'alarms', price: prices.alarm, amount: alarmsOf(context), isAssumed: true }),
    item({ part: 'monitoring', name: 'dashboards', price: prices.dashboard, amount: dashboards }),
  ];
}

/** Containers are logged by the add-on that collects their lines; without it only AWS's own logs are kept. */
function logSources({ environment, usage }: CostContext): readonly LogSource[] {
  const { services, addOns, cluster, network } = environment;
  const perService = usage.logsGiBPerService;
  const installed = Object.values(addOns).filter((isInstalled) => isInstalled).length;
  const containers = [
    ...Object.keys(services).map((name) => ({ name: `logs of ${name}`, gib: perService, owners: [name] })),
    { name: 'logs of add-ons', gib: perService * usageAnywhere.addOnLogs * installed },
  ];
  const controlPlane = cluster.controlPlaneLogs.length * usage.logsGiBPerControlPlaneType;
  return [
    ...(addOns['fluent-bit'] === true ? containers : []),
    { name: 'logs of the control plane', gib: controlPlane },
    ...(network.flowLogs ? [{ name: 'logs of network flows', gib: usage.flowLogsGiB }] : []),
  ];
}

/** Taking lines in, and keeping them as long as the environment says. */
function logItems({ name, gib, owners = [] }: LogSource, { environment, item }: CostContext): readonly CostItem[] {
  const kept = (gib * usageAnywhere.compression * environment.logs.retentionDays) / daysPerMonth;
  const use = { part: 'monitoring', isAssumed: true, owners } as const;
  return [
    item({ ...use, name, price: prices.logIngest, amount: gib }),
    item({ ...use, name: `${name}, kept`, price: prices.logStorage, amount: kept }),
  ];
}

function alarmsOf({ environment }: CostContext): number {
  const { stores, queues } = environment;
  const { alarms, alarmsPerStore, alarmsPerQueue, alarmsPerLoadBalancer } = usageAnywhere;
  return (
    alarms +
    alarmsPerStore * Object.keys(stores).length +
    alarmsPerQueue * Object.keys(queues).length +
    alarmsPerLoadBalancer * loadBalancersOf(environment).length
  );
}
