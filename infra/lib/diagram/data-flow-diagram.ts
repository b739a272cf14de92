import { fieldAt, listOf } from '../../../lib/manifest';
import type { Deployment } from './deployment';
import type { FlowEdge, FlowNode, Flowchart } from './flowchart';
import { nameOf } from './name-of';
import { permissionsOf, type Permission } from './permissions';
import { podRoles, type PodRole } from './pod-roles';

interface Flow {
  readonly target: FlowNode;
  readonly label?: string;
}

/** Service accounts with their roles, and what these may use: a box for each name, and one for APIs without names. */
export function dataFlowDiagram(deployment: Deployment): Flowchart {
  const roles = podRoles(deployment);
  const flows = roles.map((pod) => ({ pod, flows: flowsOf(deployment, pod) }));
  const targets = new Map(flows.flatMap((one) => one.flows).map(({ target }) => [target.key, target]));
  return {
    direction: 'LR',
    nodes: [],
    groups: [
      { key: 'accounts', label: 'service accounts and their roles', nodes: roles.map(accountNode) },
      { key: 'AWS', label: 'AWS', nodes: [...targets].sort(([one], [other]) => (one < other ? -1 : 1)).map(last) },
    ].filter(({ nodes }) => nodes.length > 0),
    edges: flows.flatMap(({ pod, flows: own }) => own.map((flow) => edgeOf(pod, flow))),
  };
}

function last<Value>(entry: readonly [string, Value]): Value {
  return entry[1];
}

function accountNode(pod: PodRole): FlowNode {
  return { key: keyOf(pod), label: [keyOf(pod), `as ${nameOf(pod.role)}`] };
}

function keyOf({ namespace, account }: PodRole): string {
  return `${namespace}/${account}`;
}

function edgeOf(pod: PodRole, { target, label }: Flow): FlowEdge {
  return { from: keyOf(pod), to: target.key, ...(label !== undefined && { label }) };
}

function flowsOf(deployment: Deployment, { account, role }: PodRole): readonly Flow[] {
  const permissions = permissionsOf(deployment, role);
  const [named, others] = [permissions.filter(isNamed), permissions.filter((one) => !isNamed(one))];
  const covered = new Set(named.map(({ service }) => service));
  const apis = [...new Set(others.map(({ service }) => service))].filter((service) => !covered.has(service)).sort();
  const policies = listOf(fieldAt(role.properties, 'ManagedPolicyArns')).map((arn) =>
    String(deployment.text(role.stack, arn).split('/').pop()),
  );
  return [
    ...verbsByTarget(named),
    ...(apis.length === 0 ? [] : [{ target: { key: `APIs of ${account}`, label: [`API: ${apis.join(', ')}`] } }]),
    ...policies.map((policy) => ({ target: { key: `policy ${policy}`, label: [`AWS's policy ${policy}`] } })),
  ];
}

/** Whether something by a name is worked with, which a data flow is about. */
function isNamed({ resource, verbs }: Permission): boolean {
  return resource !== '*' && verbs.length > 0;
}

function verbsByTarget(permissions: readonly Permission[]): readonly Flow[] {
  const found = new Map<string, Flow & { readonly verbs: readonly string[] }>();
  for (const { service, resource, verbs } of permissions) {
    const key = `${service} ${resource}`;
    const all = [...new Set([...(found.get(key)?.verbs ?? []), ...verbs])].sort();
    found.set(key, { target: { key, label: [key] }, verbs: all, label: all.join(', ') });
  }
  return [...found.values()];
}
