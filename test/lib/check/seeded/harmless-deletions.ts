import type { Exception } from './exception';
import { harmlessInPods } from './harmless-in-pods';

/** Deletions that change nothing that anybody needs. */
export const harmlessDeletions: readonly Exception[] = [
  ...harmlessInPods,
  {
    fields:
      /\w+ metadata\.labels(\.(app\.kubernetes\.io\/(component|instance|managed-by|name|part-of|version)|keelson\.dev\/.*))?/,
    because: 'labels of an object itself tell people what belongs together; every selector here selects labels of pods',
  },
  {
    fields: /StatefulSet spec\.volumeClaimTemplates\[\]\.metadata\.labels(\..*)?/,
    because: 'labels of a claim tell people whose disk it is; nothing selects by them',
  },
  {
    fields: /\w+ metadata\.annotations(\.argocd\.argoproj\.io\/sync-wave)?/,
    because:
      'all files of a folder are applied at once by kubectl, and Argo CD orders kinds within a wave itself and tries ' +
      'again; only the migration has to end before a workload starts, and its wave is asked for',
  },
  {
    fields:
      /(Deployment|StatefulSet|PodDisruptionBudget|NetworkPolicy|Service) spec\..*([sS]elector|matchLabels)\.app\.kubernetes\.io\/(instance|name)/,
    because: 'name and instance are always the same, so either alone selects the same pods',
  },
  {
    fields: /ConfigMap immutable/,
    because: 'the name of the map changes with its content, so nobody has a reason to change it in place',
  },
  {
    fields: /(Deployment|StatefulSet) spec\.revisionHistoryLimit/,
    because: 'Kubernetes then keeps ten old revisions instead of three',
  },
  {
    fields: /Deployment spec\.(progressDeadlineSeconds|strategy\.type|strategy\.rollingUpdate\.maxSurge)/,
    because: 'Kubernetes fills in the same value: 600 s, RollingUpdate, 25 %',
  },
  {
    fields:
      /StatefulSet spec\.(persistentVolumeClaimRetentionPolicy(\.\w+)?|updateStrategy(\.type)?|volumeClaimTemplates\[\]\.spec\.volumeMode)/,
    because: 'Kubernetes fills in the same value: Retain, RollingUpdate, Filesystem',
  },
  {
    fields: /CronJob spec\.(successfulJobsHistoryLimit|suspend)/,
    because: 'Kubernetes fills in the same value: 3, false',
  },
  {
    fields: /Service spec\.(type|ports\[\]\.protocol)|NetworkPolicy spec\.ingress\[\]\.ports\[\]\.protocol/,
    because: 'Kubernetes fills in the same value: ClusterIP, TCP',
  },
  {
    fields: /Service spec\.ports\[\]\.targetPort/,
    because: 'Kubernetes takes the number of the port, which is that of the container',
  },
  {
    fields: /NetworkPolicy spec\.podSelector/,
    because: 'it is empty where it can be left out, and Kubernetes takes an absent one for an empty one',
  },
  {
    fields:
      /(HorizontalPodAutoscaler spec|ScaledObject spec\.advanced\.horizontalPodAutoscalerConfig)\.behavior\.scale(Up|Down)\.(policies(\[\])?|selectPolicy)/,
    because:
      'Kubernetes then steps by its own policies: as far up, further down, every 15 s; bounds and windows, which the ' +
      'spec promises, stay, and Max is the default',
  },
  {
    fields:
      /(HorizontalPodAutoscaler spec|ScaledObject spec\.advanced\.horizontalPodAutoscalerConfig)\.behavior\.scaleDown(\.stabilizationWindowSeconds)?/,
    because: 'Kubernetes fills in the same window of 300 s',
  },
  {
    fields:
      /ScaledObject spec\.(cooldownPeriod|pollingInterval|scaleTargetRef\.(apiVersion|kind)|triggers\[\]\.authenticationRef\.kind)/,
    because: 'KEDA fills in the same value: 300 s, 30 s, a Deployment of apps/v1, TriggerAuthentication',
  },
  {
    fields: /ScaledObject spec\.advanced\.horizontalPodAutoscalerConfig\.name/,
    because: 'KEDA then calls its autoscaler keda-hpa-<name>; nothing else names it',
  },
  {
    fields: /ScaledObject metadata\.annotations\.scaledobject\.keda\.sh\/transfer-hpa-ownership/,
    because:
      'only a worker that had an autoscaler before it named a queue needs it, and KEDA refuses with a clear message',
  },
  {
    fields: /VerticalPodAutoscaler spec\.targetRef\.apiVersion/,
    because: 'the autoscaler knows the kinds of Kubernetes by their name alone',
  },
  {
    fields:
      /ExternalSecret spec\.(data\[\]\.remoteRef\.(conversionStrategy|decodingStrategy|metadataPolicy)|refreshInterval|secretStoreRef\.kind|target(\.\w+)?)/,
    because: 'External Secrets fills in the same value: its defaults, one hour, SecretStore, the name of the object',
  },
  {
    fields: /RoleBinding (roleRef|subjects\[\])\.apiGroup/,
    because: 'Kubernetes fills in the same group, rbac.authorization.k8s.io',
  },
  {
    fields: /Role rules\[\](\.verbs\[\])?/,
    because: 'least privilege is never wrong by itself: what a role has to allow is decided by who is bound to it',
  },
  {
    fields: /PriorityClass (description|globalDefault|preemptionPolicy)/,
    because: 'people read the first; Kubernetes fills in the same value for the others: false, PreemptLowerPriority',
  },
  {
    fields: /Namespace spec/,
    because: 'it is empty: the server keeps finalizers in it and writes them itself',
  },
  {
    fields:
      /(LimitRange spec\.limits\[\]\.\w+|ResourceQuota spec\.hard)\.((requests|limits)\.)?(ephemeral-storage|storage|cpu)/,
    because: 'every container here sets its own, and the sum has to fit the nodes; a quota need not limit everything',
  },
  {
    fields: /ResourceQuota spec\.hard\.(pods|persistentvolumeclaims|services\.\w+)/,
    because: 'a quota need not limit everything; Services that face the outside are reported one by one',
  },
  {
    fields: /StorageClass parameters\.type/,
    because: 'the driver fills in the same type, gp3',
  },
  {
    fields: /StorageClass parameters\.tagSpecification_\d/,
    because: 'the disk then has no tag by which its cost is told apart, and works as before',
  },
  {
    fields: /StorageClass metadata\.annotations\.storageclass\.kubernetes\.io\/is-default-class/,
    because: 'every claim names its class, and one that does not is reported',
  },
  {
    fields: /Ingress metadata\.annotations\.alb\.ingress\.kubernetes\.io\/backend-protocol/,
    because: 'the controller fills in the same value, HTTP',
  },
  {
    fields: /Ingress metadata\.annotations\.alb\.ingress\.kubernetes\.io\/healthcheck-interval-seconds/,
    because: 'the load balancer then asks every 15 s instead of every 10 s',
  },
  {
    fields: /Ingress metadata\.annotations\.alb\.ingress\.kubernetes\.io\/target-group-attributes/,
    because: 'a leaving pod gets no new request either way; AWS only waits longer until it forgets the pod',
  },
  {
    fields: /Ingress metadata\.annotations\.alb\.ingress\.kubernetes\.io\/group\.order/,
    because: 'no other Ingress has the same host; where one has, the lost route is reported',
  },
  {
    fields: /ValidatingAdmissionPolicy spec\.(failurePolicy|validations\[\]\.message)/,
    because: 'Kubernetes fills in Fail, and the expression as the message',
  },
  {
    fields:
      /ValidatingAdmissionPolicy spec\.(validations\[\]|matchConstraints\.resourceRules\[\](\.(operations|resources)\[\])?)|ValidatingAdmissionPolicyBinding spec\.validationActions\[\]/,
    because:
      'the checks judge every object of this platform by the same statements before it is applied; how much of them a ' +
      'cluster repeats is a choice',
  },
  {
    fields: /ValidatingAdmissionPolicy spec\.matchConditions(\[\])?/,
    because: 'the objects of this platform satisfy every statement, so judging more requests refuses none of them',
  },
];
