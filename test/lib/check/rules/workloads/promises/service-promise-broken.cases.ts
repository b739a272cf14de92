import { everyFeature } from '../../../../../every-feature';
import { smallPlatform, type Services } from '../../../../../small-platform';
import type { PlatformGiven, RuleCases } from '../../../rule-cases';
import { both, remove, set } from '../../network/change';
import { renamed } from './renamed';

const services: Services = {
  web: {
    type: 'http',
    ports: { http: 8080 },
    secrets: { database: { key: 'database' } },
    exposure: { access: 'public', host: 'web.{domain}' },
    placement: { nodeGroup: 'memory' },
    strategy: { maxSurge: 2 },
    tier: 'critical',
    migration: { command: ['/migrate'] },
  },
  jobs: {
    type: 'worker',
    calls: { queues: { jobs: ['consume'] } },
    scaling: { queue: { name: 'jobs' } },
    probes: { liveness: { exec: { command: ['true'] } }, readiness: { exec: { command: ['ready'] } } },
  },
  index: {
    type: 'stateful',
    ports: { http: 8080 },
    volumes: { data: { type: 'persistent', mountPath: '/data', size: '5Gi' } },
  },
  report: { type: 'cron', schedule: '5 4 * * *', verticalAutoscaler: 'recommend' },
};
const platform = (): ReturnType<typeof smallPlatform> =>
  smallPlatform(services, {
    queues: { jobs: {} },
    cluster: { nodeGroups: { memory: { instanceTypes: ['r5.large'], maxSize: 2, dedicated: true } } },
  });
const pod = 'spec.template.spec';
const main = `${pod}.containers.0`;

type Change = NonNullable<PlatformGiven['change']>;

const withoutWave = renamed('web-migration', (body) => ({
  ...body,
  metadata: { ...body.metadata, annotations: {} },
}));

/** One change a promise: of an object, and what the spec asked for. */
const broken: readonly (readonly [kind: string, name: string, path: string, value: unknown])[] = [
  ['Deployment', 'web', `${main}.image`, 'other:1'],
  ['Deployment', 'web', `${main}.ports`, [{ name: 'admin', containerPort: 8081 }]],
  ['Deployment', 'web', `${main}.resources.limits.memory`, '1Gi'],
  ['Deployment', 'web', `${main}.readinessProbe.httpGet.path`, '/'],
  ['Deployment', 'web', `${main}.startupProbe`, undefined],
  ['Deployment', 'web', `${main}.lifecycle`, undefined],
  ['Deployment', 'web', `${pod}.terminationGracePeriodSeconds`, 5],
  ['Deployment', 'web', `${pod}.nodeSelector`, undefined],
  ['Deployment', 'web', `${pod}.tolerations`, []],
  ['Deployment', 'web', `${pod}.priorityClassName`, 'shop-standard'],
  ['Deployment', 'web', `${pod}.topologySpreadConstraints.0.nodeTaintsPolicy`, 'Ignore'],
  ['Deployment', 'web', `${pod}.affinity.podAntiAffinity`, undefined],
  ['Deployment', 'web', `${pod}.volumes.0.emptyDir.sizeLimit`, '1Gi'],
  ['Deployment', 'web', `${pod}.volumes.1.projected.sources.0.secret.items.0.path`, 'db'],
  ['Deployment', 'web', 'spec.strategy.rollingUpdate.maxSurge', 1],
  ['HorizontalPodAutoscaler', 'web', 'spec.minReplicas', 1],
  ['HorizontalPodAutoscaler', 'web', 'spec.metrics.0.resource.target.averageUtilization', 90],
  ['PodDisruptionBudget', 'web', 'spec.maxUnavailable', 2],
  ['ExternalSecret', 'web', 'spec.data.0.remoteRef.key', 'shop-prod-other-database'],
  ['Ingress', 'web', 'spec.rules.0.host', 'other.shop.example.com'],
  ['Service', 'web', 'spec.ports.0.port', 80],
  ['ScaledObject', 'jobs', 'spec.maxReplicaCount', undefined],
  ['ScaledObject', 'jobs', 'spec.triggers.0.metadata.queueLength', '100'],
  ['StatefulSet', 'index', 'spec.replicas', 2],
  ['StatefulSet', 'index', 'spec.volumeClaimTemplates.0.spec.resources.requests.storage', '1Gi'],
  ['Service', 'index-headless', 'spec.publishNotReadyAddresses', false],
  ['CronJob', 'report', 'spec.timeZone', 'Europe/Paris'],
  ['CronJob', 'report', 'spec.concurrencyPolicy', undefined],
  ['VerticalPodAutoscaler', 'report', 'spec.updatePolicy', undefined],
];

const brokenPromises: readonly Change[] = broken.map(([kind, name, path, value]) => set(kind, name, path, value));

export const cases: RuleCases = {
  code: 'SERVICE_PROMISE_BROKEN',
  passes: [
    { platform },
    { platform: everyFeature },
    // the same amount in other words, and more than was asked
    {
      platform,
      change: both(
        set('Deployment', 'web', `${main}.resources.limits.cpu`, '0.5'),
        set('Deployment', 'web', 'metadata.labels.team', 'shop'),
        set('Deployment', 'web', `${main}.readinessProbe.successThreshold`, 2),
      ),
    },
  ],
  fails: [
    {
      platform,
      change: both(...brokenPromises),
      says: [
        'services.index.scaling StatefulSet/shop-prod/index spec: the StatefulSet does not keep scaling of service "index"; found replicas 2; accepted replicas 1; fix: change scaling of the service, or what changes the StatefulSet',
        'services.index.volumes StatefulSet/shop-prod/index spec.volumeClaimTemplates: the StatefulSet does not keep volumes of service "index"; found data.size 1Gi; accepted data.size 5Gi; fix: change volumes of the service, or what changes the StatefulSet',
        'services.index.scaling Service/shop-prod/index-headless spec: the Service does not keep scaling of service "index"; found publishNotReadyAddresses false; accepted publishNotReadyAddresses true; fix: change scaling of the service, or what changes the Service',
        'services.jobs.scaling ScaledObject/shop-prod/jobs spec: the ScaledObject does not keep scaling of service "jobs"; found maxReplicaCount 100, triggers.aws-sqs-queue.queueLength 100; accepted maxReplicaCount 10, triggers.aws-sqs-queue.queueLength 20; fix: change scaling of the service, or what changes the ScaledObject',
        'services.report.verticalAutoscaler VerticalPodAutoscaler/shop-prod/report spec.updatePolicy.updateMode: the VerticalPodAutoscaler does not keep verticalAutoscaler of service "report"; found Auto; accepted Off; fix: change verticalAutoscaler of the service, or what changes the VerticalPodAutoscaler',
        'services.report.schedule CronJob/shop-prod/report spec: the CronJob does not keep schedule of service "report"; found timeZone Europe/Paris; accepted timeZone Etc/UTC; fix: change schedule of the service, or what changes the CronJob',
        'services.report.job CronJob/shop-prod/report spec: the CronJob does not keep job of service "report"; found concurrencyPolicy Allow; accepted concurrencyPolicy Forbid; fix: change job of the service, or what changes the CronJob',
        'services.web.image Deployment/shop-prod/web spec.template.spec.containers: the Deployment does not keep image of service "web"; found web other:1; accepted web registry.example.com/shop/web:1.2.3@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; fix: change image of the service, or what changes the Deployment',
        'services.web.ports Deployment/shop-prod/web spec.template.spec.containers: the Deployment does not keep ports of service "web"; found web.http nothing; accepted web.http 8080; fix: change ports of the service, or what changes the Deployment',
        'services.web.resources Deployment/shop-prod/web spec.template.spec.containers: the Deployment does not keep resources of service "web"; found web.limits.memory 1Gi; accepted web.limits.memory 256Mi; fix: change resources of the service, or what changes the Deployment',
        'services.web.probes Deployment/shop-prod/web spec.template.spec.containers[0]: the Deployment does not keep probes of service "web"; found readinessProbe.httpGet.path /, startupProbe nothing; accepted readinessProbe.httpGet.path /ready, startupProbe initialDelaySeconds 0 and timeoutSeconds 2 and periodSeconds 2 and failureThreshold 60 and httpGet path /health and port http; fix: change probes of the service, or what changes the Deployment',
        'services.web.preStopSleepSeconds Deployment/shop-prod/web spec.template.spec.containers[0].lifecycle.preStop.sleep.seconds: the Deployment does not keep preStopSleepSeconds of service "web"; found nothing; accepted 15; fix: change preStopSleepSeconds of the service, or what changes the Deployment',
        'services.web.terminationGracePeriodSeconds Deployment/shop-prod/web spec.template.spec.terminationGracePeriodSeconds: the Deployment does not keep terminationGracePeriodSeconds of service "web"; found 5; accepted 45; fix: change terminationGracePeriodSeconds of the service, or what changes the Deployment',
        'services.web.placement Deployment/shop-prod/web spec.template.spec: the Deployment does not keep placement of service "web"; found nodeSelector nothing, tolerations.keelson.dev/node-group nothing; accepted nodeSelector keelson.dev/node-group memory, tolerations.keelson.dev/node-group Equal memory NoSchedule; fix: change placement of the service, or what changes the Deployment',
        'services.web.tier Deployment/shop-prod/web spec.template.spec.priorityClassName: the Deployment does not keep tier of service "web"; found shop-standard; accepted shop-critical; fix: change tier of the service, or what changes the Deployment',
        'services.web.availability Deployment/shop-prod/web spec.template.spec.topologySpreadConstraints: the Deployment does not keep availability of service "web"; found zones.topology.kubernetes.io/zone.nodeTaintsPolicy Ignore, apartFrom.kubernetes.io/hostname nothing; accepted zones.topology.kubernetes.io/zone.nodeTaintsPolicy Honor, apartFrom.kubernetes.io/hostname true; fix: change availability of the service, or what changes the Deployment',
        'services.web.volumes Deployment/shop-prod/web spec.template.spec.volumes: the Deployment does not keep volumes of service "web"; found /tmp.sizeLimit 1Gi; accepted /tmp.sizeLimit 64Mi; fix: change volumes of the service, or what changes the Deployment',
        'services.web.secrets Deployment/shop-prod/web spec.template.spec.containers[0].volumeMounts: the Deployment does not keep secrets of service "web"; found /etc/secrets/database nothing; accepted /etc/secrets/database Secret; fix: change secrets of the service, or what changes the Deployment',
        'services.web.scaling HorizontalPodAutoscaler/shop-prod/web spec: the HorizontalPodAutoscaler does not keep scaling of service "web"; found minReplicas 1, utilization.cpu 90; accepted minReplicas 2, utilization.cpu 70; fix: change scaling of the service, or what changes the HorizontalPodAutoscaler',
        'services.web.availability PodDisruptionBudget/shop-prod/web spec.maxUnavailable: the PodDisruptionBudget does not keep availability of service "web"; found 2; accepted 1; fix: change availability of the service, or what changes the PodDisruptionBudget',
        'services.web.strategy Deployment/shop-prod/web spec.strategy: the Deployment does not keep strategy of service "web"; found maxSurge 1; accepted maxSurge 2; fix: change strategy of the service, or what changes the Deployment',
        'services.web.ports Service/shop-prod/web spec.ports: the Service does not keep ports of service "web"; found http 80; accepted http 8080; fix: change ports of the service, or what changes the Service',
        'services.web.exposure Ingress/shop-prod/web spec.rules: the Ingress does not keep exposure of service "web"; found web.shop.example.com nothing; accepted web.shop.example.com / web:http; fix: change exposure of the service, or what changes the Ingress',
        'services.web.secrets ExternalSecret/shop-prod/web spec.data: the ExternalSecret does not keep secrets of service "web"; found database.key shop-prod-other-database; accepted database.key shop-prod-web-database; fix: change secrets of the service, or what changes the ExternalSecret',
      ],
    },
    {
      platform,
      change: withoutWave,
      says: [
        'services.web.migration Job/shop-prod/web-migration metadata.annotations["argocd.argoproj.io/sync-wave"]: the Job does not keep migration of service "web"; found with the workloads; accepted before the workloads; fix: change migration of the service, or what changes the Job',
      ],
    },
    {
      platform,
      change: both(remove('CronJob', 'report'), remove('PodDisruptionBudget', 'web')),
      says: [
        'services.report: service "report" has no CronJob report; accepted CronJob report; fix: drop the overlay that deletes or renames it, or what makes it necessary in the spec',
        'services.web: service "web" has no PodDisruptionBudget web; accepted PodDisruptionBudget web; fix: drop the overlay that deletes or renames it, or what makes it necessary in the spec',
      ],
    },
    {
      platform,
      change: set('Ingress', 'web', 'metadata.annotations', {}),
      says: [
        'services.web.exposure Ingress/shop-prod/web metadata.annotations: the Ingress does not keep exposure of service "web"; found scheme internal, group.name nothing, load-balancer-name nothing, security-groups nothing, ssl-policy nothing, healthcheck-path nothing, tags nothing, load-balancer-attributes nothing; accepted scheme internet-facing, group.name shop-prod-public, load-balancer-name shop-prod-public, security-groups shop-prod-public-alb-sg, ssl-policy ELBSecurityPolicy-TLS13-1-2-2021-06, healthcheck-path /ready, tags Environment production and Owner shop-team and Project shop, load-balancer-attributes deletion_protection.enabled true; fix: change exposure of the service, or what changes the Ingress',
      ],
    },
  ],
  doesNotApply: [{ platform: () => smallPlatform({}) }],
};
