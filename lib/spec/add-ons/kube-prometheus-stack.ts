import { defineAddOn } from './define-add-on';

/** Prometheus with its operator, Alertmanager, Grafana and the exporters of nodes and objects. */
export const kubePrometheusStack = defineAddOn({
  chart: 'kube-prometheus-stack',
  repository: 'https://prometheus-community.github.io/helm-charts',
  version: '88.3.0',
  appVersion: '0.93.0',
  namespace: 'monitoring',
  podSecurity: 'privileged', // node-exporter: host network, host process ids and host paths
  serviceAccounts: [
    { name: 'kube-prometheus-stack-admission' },
    { name: 'kube-prometheus-stack-alertmanager' },
    { name: 'kube-prometheus-stack-grafana' },
    { name: 'kube-prometheus-stack-kube-state-metrics' },
    { name: 'kube-prometheus-stack-operator' },
    { name: 'kube-prometheus-stack-prometheus' },
    { name: 'kube-prometheus-stack-prometheus-node-exporter' },
  ],
  crds: [
    'alertmanagerconfigs.monitoring.coreos.com',
    'alertmanagers.monitoring.coreos.com',
    'podmonitors.monitoring.coreos.com',
    'probes.monitoring.coreos.com',
    'prometheusagents.monitoring.coreos.com',
    'prometheuses.monitoring.coreos.com',
    'prometheusrules.monitoring.coreos.com',
    'scrapeconfigs.monitoring.coreos.com',
    'servicemonitors.monitoring.coreos.com',
    'thanosrulers.monitoring.coreos.com',
  ],
  images: [
    'docker.io/grafana/grafana:13.1.3',
    'ghcr.io/jkroepke/kube-webhook-certgen:1.8.5',
    'quay.io/kiwigrid/k8s-sidecar:2.10.1',
    'quay.io/prometheus-operator/prometheus-config-reloader:v0.93.0',
    'quay.io/prometheus-operator/prometheus-operator:v0.93.0',
    'quay.io/prometheus/alertmanager:v0.33.1',
    'quay.io/prometheus/node-exporter:v1.12.1-distroless',
    'quay.io/prometheus/prometheus:v3.13.2-distroless',
    'registry.k8s.io/kube-state-metrics/kube-state-metrics:v2.19.1',
  ],
  workloads: [
    {
      name: 'kube-prometheus-stack-operator',
      kind: 'Deployment',
      replicas: 1, // chart default
      requests: { cpu: '50m', memory: '96Mi' }, // own choice, chart default is none: few objects to reconcile
      limits: { memory: '256Mi' },
      resourcesAt: 'prometheusOperator.resources',
    },
    {
      name: 'prometheus-kube-prometheus-stack-prometheus',
      kind: 'StatefulSet',
      replicas: 1, // chart default
      requests: { cpu: '200m', memory: '400Mi' }, // memory: example in the chart's values.yaml; cpu: own choice
      limits: { memory: '2Gi' }, // own choice: room for a replay of the write-ahead log and for wide queries
      resourcesAt: 'prometheus.prometheusSpec.resources',
      replicasAt: 'prometheus.prometheusSpec.replicas',
    },
    {
      name: 'alertmanager-kube-prometheus-stack-alertmanager',
      kind: 'StatefulSet',
      replicas: 1, // chart default
      requests: { cpu: '10m', memory: '48Mi' }, // own choice, operator default is 200Mi: tens of alerts
      limits: { memory: '128Mi' },
      resourcesAt: 'alertmanager.alertmanagerSpec.resources',
      replicasAt: 'alertmanager.alertmanagerSpec.replicas',
    },
    {
      name: 'kube-prometheus-stack-grafana',
      kind: 'Deployment',
      replicas: 1, // chart default
      requests: { cpu: '50m', memory: '192Mi' }, // own choice, chart default is none: idle size of Grafana 13
      limits: { memory: '512Mi' },
      resourcesAt: 'grafana.resources',
      replicasAt: 'grafana.replicas',
    },
    {
      name: 'kube-prometheus-stack-kube-state-metrics',
      kind: 'Deployment',
      replicas: 1, // chart default
      requests: { cpu: '10m', memory: '64Mi' }, // own choice, chart default is none: hundreds of objects
      limits: { memory: '256Mi' },
      resourcesAt: 'kube-state-metrics.resources',
    },
    {
      name: 'kube-prometheus-stack-prometheus-node-exporter',
      kind: 'DaemonSet',
      replicas: 1,
      requests: { cpu: '20m', memory: '32Mi' }, // own choice, chart default is none: 30Mi is its example, rounded up
      limits: { memory: '64Mi' },
      resourcesAt: 'prometheus-node-exporter.resources',
    },
  ],
  ports: { prometheus: 9090 }, // queries of release analyses and of scalers
  podLabels: { 'app.kubernetes.io/name': 'prometheus' },
  syncWave: -40,
});
