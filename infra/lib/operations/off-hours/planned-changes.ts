import { names, type Environment } from '../../../../lib/spec';
import { plannedNodeGroups } from '../../cluster';
import { alarmName, plannedAlarms } from '../alarms';
import { autoscalerRole } from './autoscaler-brake';

/** One thing that sleeps with its environment: the calls of AWS that stop it and start it again. */
export interface PlannedChange {
  /** Unique in its environment and short, such as `nodes-general`. */
  readonly id: string;
  readonly stop: Call;
  readonly start: Call;
}

interface Call {
  /** Service and action as EventBridge Scheduler names them, such as `rds:stopDBInstance`. */
  readonly action: string;
  readonly input: object;
}

/**
 * What sleeps: databases, all nodes, and alarms that would only tell that the environment sleeps. Caches and NAT
 * gateways cannot be stopped.
 *
 * @param brakeArn policy that keeps the autoscaler from adding nodes: see `AutoscalerBrake`
 */
export function plannedChanges(environment: Environment, brakeArn: string): readonly PlannedChange[] {
  return [...databases(environment), ...autoscaler(environment, brakeArn), ...nodes(environment), alarms(environment)];
}

function databases(environment: Environment): readonly PlannedChange[] {
  return sleepingStores(environment).map((id) => {
    const input = { DbInstanceIdentifier: names.store(environment, id) };
    return {
      id: `store-${id}`,
      stop: { action: 'rds:stopDBInstance', input },
      start: { action: 'rds:startDBInstance', input },
    };
  });
}

/** RDS stops neither a copy nor what has one (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_StopInstance.html). */
export function sleepingStores({ stores }: Environment): readonly string[] {
  return Object.entries(stores).flatMap(([id, store]) =>
    store.engine === 'postgresql' && store.readReplicas === 0 ? [id] : [],
  );
}

/** A policy of IAM acts within seconds; EKS takes longer to drain the first node. */
function autoscaler(environment: Environment, PolicyArn: string): readonly PlannedChange[] {
  const RoleName = autoscalerRole(environment);
  if (RoleName === undefined) return [];
  const input = { RoleName, PolicyArn };
  return [
    {
      id: 'autoscaler',
      stop: { action: 'iam:attachRolePolicy', input },
      start: { action: 'iam:detachRolePolicy', input },
    },
  ];
}

/** To no node, and back to exactly the sizes of the description. */
function nodes(environment: Environment): readonly PlannedChange[] {
  const ClusterName = names.cluster(environment);
  return plannedNodeGroups(environment).map(({ id, name: NodegroupName, sizes }) => {
    const { minSize: MinSize, desiredSize: DesiredSize, maxSize: MaxSize } = sizes;
    const call = (ScalingConfig: object): Call => ({
      action: 'eks:updateNodegroupConfig',
      input: { ClusterName, NodegroupName, ScalingConfig },
    });
    return {
      id: `nodes-${id}`,
      stop: call({ MinSize: 0, DesiredSize: 0, MaxSize }),
      start: call({ MinSize, DesiredSize, MaxSize }),
    };
  });
}

function alarms(environment: Environment): PlannedChange {
  const input = { AlarmNames: alarmsSilentAtNight(environment) };
  return {
    id: 'alarms',
    stop: { action: 'cloudwatch:disableAlarmActions', input },
    start: { action: 'cloudwatch:enableAlarmActions', input },
  };
}

/** Their names. */
export function alarmsSilentAtNight(environment: Environment): readonly string[] {
  return plannedAlarms(environment)
    .filter(({ isSilentAtNight }) => isSilentAtNight === true)
    .map((alarm) => alarmName(environment, alarm));
}
