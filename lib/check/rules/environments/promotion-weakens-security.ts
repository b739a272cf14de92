import { cidrContains } from '../../../kubernetes';
import { promotedServices } from './promotions';
import { switchedOff, worseRule, type Comparison, type Worse } from './worse';

/** A firewall refuses too many requests as well, so it makes up for a rate limit, which needs one itself. */
const edge: Comparison = ({ from, to }) => {
  if (from.ingress.waf === undefined || to.ingress.waf !== undefined) return [];
  return [{ spec: ['ingress', 'waf'], what: 'public hosts are less protected', found: 'none', accepted: 'a web ACL' }];
};

const apiServer: Comparison = ({ from, to }) => {
  const known = from.cluster.publicAccessCidrs;
  const wider = to.cluster.publicAccessCidrs.filter((cidr) => !known.some((outer) => cidrContains(outer, cidr)));
  // offices may differ; who may come from anywhere, or at all where nobody could before, is another matter
  const isOpen = known.length === 0 ? wider.length > 0 : wider.includes('0.0.0.0/0');
  if (!isOpen) return [];
  const accepted = known.length === 0 ? 'none: the private network only' : known.join(', ');
  const what = 'more addresses reach the API server';
  return [{ spec: ['cluster', 'publicAccessCidrs'], what, found: wider.join(', '), accepted }];
};

const records: Comparison = ({ from, to }) => {
  const missing = from.cluster.controlPlaneLogs.filter((type) => !to.cluster.controlPlaneLogs.includes(type));
  const logs = missing.map((type): Worse => {
    const what = `less of the control plane is logged`;
    return { spec: ['cluster', 'controlPlaneLogs'], what, found: `no "${type}"`, accepted: `"${type}" too` };
  });
  const flows = [from.network.flowLogs, to.network.flowLogs] as const;
  return [...logs, ...switchedOff(['network', 'flowLogs'], 'less of the network is logged', flows)];
};

/** Ids of a node's own users end below; a process with one of them owns files of the node when it breaks out. */
const firstFreeId = 10_000;

const users: Comparison = (promotion) =>
  promotedServices(promotion).flatMap(({ name, before, after }): readonly Worse[] => {
    const [old, next] = [before.securityContext.runAsUser, after.securityContext.runAsUser];
    if (next >= firstFreeId || old < firstFreeId) return [];
    const spec = ['services', name, 'securityContext', 'runAsUser'];
    return [{ spec, what: `${name} runs as a user with more rights`, found: `${next}`, accepted: `${old}` }];
  });

/** Something that is guarded less after promotion than before. */
export const promotionWeakensSecurity = worseRule({
  code: 'PROMOTION_WEAKENS_SECURITY',
  severity: 'error',
  title: 'an environment is guarded as well as the one it is promoted from',
  why:
    'Guards are there for the data of users. One that stands before promotion and not after was tried out and then ' +
    'forgotten where it is needed.',
  fix: 'Give the later environment the same guard.',
  comparisons: [edge, apiServer, records, users],
});
