import type { Exception } from './exception';

/** The template of pods in the kinds that have one, and its containers. */
const template = String.raw`(Deployment|StatefulSet|Job|CronJob) spec\.(jobTemplate\.spec\.)?template\.`;
const container = String.raw`spec\.containers\[\]\.`;

const inPods = (path: string): RegExp => new RegExp(template + path);

/** Deletions within pods that change nothing that anybody needs. */
export const harmlessInPods: readonly Exception[] = [
  {
    fields: inPods(
      String.raw`metadata\.labels\.(app\.kubernetes\.io\/(component|managed-by|part-of|version)|keelson\.dev\/environment)`,
    ),
    because: 'these labels tell people what the pod is; selectors take name and instance only',
  },
  {
    fields: inPods(String.raw`spec\.(containers\[\]\.)?securityContext\.(runAs(User|Group|NonRoot)|seccompProfile)`),
    because: 'container and pod both say it, so the other still holds',
  },
  {
    fields: inPods(String.raw`${container}securityContext\.privileged`),
    because: 'Kubernetes fills in the same value, false',
  },
  {
    fields: inPods(String.raw`spec\.securityContext\.fsGroupChangePolicy`),
    because: 'Kubernetes then sets the group of every file at each start: slower on large disks, with the same result',
  },
  {
    fields: inPods(String.raw`${container}terminationMessagePolicy`),
    because: 'the end of the log is then missing in the status of a failed container; the log itself has it',
  },
  {
    fields: inPods(String.raw`${container}volumeMounts\[\]\.readOnly`),
    because: 'Kubernetes mounts ConfigMaps and Secrets for reading only, whatever is said',
  },
  {
    fields: inPods(String.raw`spec\.volumes\[\]\.projected\.defaultMode`),
    because: 'Kubernetes then lets every user of the pod read the files, and the pod has one user',
  },
  {
    fields: inPods(String.raw`spec\.volumes\[\]\.projected\.sources\[\]\.secret\.items(\[\])?`),
    because: 'without items every key of the Secret becomes a file, and the Secret holds this service’s keys alone',
  },
  {
    fields: inPods(String.raw`spec\.enableServiceLinks`),
    because: 'the container then gets variables of Services that nobody reads',
  },
  {
    fields: inPods(String.raw`spec\.tolerations\[\]\.(effect|operator)`),
    because: 'an absent operator is Equal, and an absent effect means every effect, this one too',
  },
  {
    fields: inPods(String.raw`spec\.terminationGracePeriodSeconds`),
    because: 'Kubernetes fills in the same 30 s for a migration; for a service it is a promise of the spec',
  },
  {
    fields: inPods(
      String.raw`${container}(liveness|readiness|startup)Probe\.(failureThreshold|initialDelaySeconds|periodSeconds|httpGet\.scheme)`,
    ),
    because: 'Kubernetes fills in the same value: 3, 0 s, 10 s, HTTP; any other is a promise of the spec',
  },
  {
    fields: inPods(String.raw`${container}ports\[\]\.protocol`),
    because: 'Kubernetes fills in the same value, TCP',
  },
  {
    fields: inPods(String.raw`spec\.topologySpreadConstraints\[\]\.nodeAffinityPolicy`),
    because: 'Kubernetes fills in the same value, Honor',
  },
  {
    fields: inPods(
      String.raw`spec\.(topologySpreadConstraints\[\]\.|affinity\..*\.podAffinityTerm\.)labelSelector\.matchLabels\.app\.kubernetes\.io\/(instance|name)`,
    ),
    because: 'name and instance are always the same, so either alone selects the same pods',
  },
  {
    fields: inPods(String.raw`spec\.affinity\.podAntiAffinity\..*\.podAffinityTerm\.labelSelector\.matchLabels`),
    because: 'the pods then prefer to keep apart from all pods of the namespace, their own included',
  },
];
