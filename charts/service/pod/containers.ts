import type { k8s } from 'cdk8s-plus-28';
import type { RunningService, Service } from '../../../lib/spec';
import type { ServiceInputs } from '../service-inputs';
import { ownEnvironment, serviceEnvironment } from './environment';
import { containerProbe } from './probe';
import { containerResources } from './resources';
import { containerSecurity } from './security';
import { serviceMounts, temporaryMount } from './volumes';

/** What the service's own container and a sidecar, init container or migration have in common. */
type ContainerSpec = Pick<Service, 'image' | 'resources'> & Partial<Pick<Service, 'command' | 'args'>>;

/** Fields of every container. */
function baseContainer(
  name: string,
  { image, command, args, resources }: ContainerSpec,
  service: Service,
): k8s.Container {
  return {
    name,
    image,
    imagePullPolicy: 'Always', // so that a node never serves an image to a pod that may not pull it
    ...(command && { command }),
    ...(args && { args }),
    resources: containerResources(resources),
    securityContext: containerSecurity(service),
    terminationMessagePolicy: 'FallbackToLogsOnError',
  };
}

/** The container that is the service, called like it. */
export function mainContainer(inputs: ServiceInputs): k8s.Container {
  const { service } = inputs;
  return {
    ...baseContainer(service.name, service, service),
    ...serviceEnvironment(inputs),
    ...containerPorts(service.ports),
    volumeMounts: serviceMounts(inputs),
    ...(service.type === 'cron' ? {} : probes(service)),
  };
}

/** The container of a migration, with all that the service's own one has but ports and probes. */
export function migrationContainer(
  inputs: ServiceInputs,
  migration: ContainerSpec & Pick<Service, 'env'>,
): k8s.Container {
  return {
    ...baseContainer('migration', migration, inputs.service),
    ...serviceEnvironment(inputs, migration.env),
    volumeMounts: serviceMounts(inputs),
  };
}

/** Sidecars first, since init containers may need them; a native sidecar is an init container that keeps running. */
export function initContainers({ service }: ServiceInputs): k8s.Container[] {
  const sidecars = Object.entries(service.sidecars).map(([name, sidecar]) => ({
    ...extraContainer(name, sidecar, service),
    ...containerPorts(sidecar.ports),
    restartPolicy: 'Always',
  }));
  const ordered = Object.entries(service.initContainers).sort(([, one], [, two]) => one.order - two.order);
  return [...sidecars, ...ordered.map(([name, container]) => extraContainer(name, container, service))];
}

type ExtraContainer = ContainerSpec & Pick<Service, 'env'> & { readonly mounts: { readonly [volume: string]: string } };

function extraContainer(name: string, extra: ExtraContainer, service: Service): k8s.Container {
  const mounts = Object.entries(extra.mounts).map(([volume, mountPath]) => ({ name: volume, mountPath }));
  return {
    ...baseContainer(name, extra, service),
    ...ownEnvironment(extra.env),
    volumeMounts: [temporaryMount, ...mounts],
  };
}

function containerPorts(ports: Service['ports']): Pick<k8s.Container, 'ports'> {
  const list = Object.entries(ports).map(([name, containerPort]) => ({ name, containerPort, protocol: 'TCP' }));
  return list.length > 0 ? { ports: list } : {};
}

function probes({
  probes: { liveness, readiness, startup },
}: RunningService): Pick<k8s.Container, 'livenessProbe' | 'readinessProbe' | 'startupProbe'> {
  return {
    livenessProbe: containerProbe(liveness),
    readinessProbe: containerProbe(readiness),
    startupProbe: containerProbe(startup),
  };
}
