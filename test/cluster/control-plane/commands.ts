import { join } from 'node:path';
import { toolPath } from '../../tools/tool-path';
import type { Command } from '../processes/supervise';
import type { Certificates } from './certificates';

/** Where the parts of a cluster find each other. */
export interface Plan {
  readonly folder: string;
  readonly certificates: Certificates;
  /** Free ones. */
  readonly ports: { readonly etcd: number; readonly peer: number; readonly apiServer: number };
  readonly kubeconfig: string;
  /** Path of what kwok does with nodes and pods. */
  readonly stages: string;
}

/** The database. It may lose everything in a crash: nothing outlives a cluster anyway. */
export function etcd({ folder, ports }: Pick<Plan, 'folder' | 'ports'>): Command {
  return {
    name: 'etcd',
    command: toolPath('etcd'),
    args: [
      `--data-dir=${join(folder, 'etcd')}`,
      `--listen-client-urls=http://127.0.0.1:${ports.etcd}`,
      `--advertise-client-urls=http://127.0.0.1:${ports.etcd}`,
      `--listen-peer-urls=http://127.0.0.1:${ports.peer}`,
      '--unsafe-no-fsync',
      '--log-level=warn',
    ],
  };
}

export function apiServer({ certificates, ports }: Plan): Command {
  return {
    name: 'kube-apiserver',
    command: toolPath('kube-apiserver'),
    args: [
      `--etcd-servers=http://127.0.0.1:${ports.etcd}`,
      '--bind-address=127.0.0.1',
      `--secure-port=${ports.apiServer}`,
      `--tls-cert-file=${certificates.server.certificate}`,
      `--tls-private-key-file=${certificates.server.key}`,
      `--client-ca-file=${certificates.authority.certificate}`,
      `--service-account-key-file=${certificates.serviceAccounts.publicKey}`,
      `--service-account-signing-key-file=${certificates.serviceAccounts.privateKey}`,
      '--service-account-issuer=https://kubernetes.default.svc',
      '--authorization-mode=Node,RBAC',
      '--endpoint-reconciler-type=none',
      '--allow-privileged=true',
      '--service-cluster-ip-range=10.96.0.0/16',
    ],
  };
}

/** All controllers of Kubernetes. Autoscalers look twice a second and believe metrics of new pods: tests do not wait. */
export function controllerManager({ certificates, kubeconfig }: Plan): Command {
  return {
    name: 'kube-controller-manager',
    command: toolPath('kube-controller-manager'),
    args: [
      `--kubeconfig=${kubeconfig}`,
      `--service-account-private-key-file=${certificates.serviceAccounts.privateKey}`,
      `--root-ca-file=${certificates.authority.certificate}`,
      '--use-service-account-credentials=true',
      '--leader-elect=false',
      '--secure-port=0',
      '--kube-api-qps=200',
      '--kube-api-burst=400',
      '--horizontal-pod-autoscaler-sync-period=500ms',
      '--horizontal-pod-autoscaler-initial-readiness-delay=0s',
      '--horizontal-pod-autoscaler-cpu-initialization-period=0s',
    ],
  };
}

export function scheduler({ kubeconfig }: Plan): Command {
  return {
    name: 'kube-scheduler',
    command: toolPath('kube-scheduler'),
    args: [`--kubeconfig=${kubeconfig}`, '--leader-elect=false', '--secure-port=0'],
  };
}

/** Stands in for the kubelet of every node: pods become ready, those of Jobs complete, and nodes report themselves. */
export function kwok({ kubeconfig, stages }: Plan): Command {
  return {
    name: 'kwok',
    command: toolPath('kwok'),
    args: [
      `--kubeconfig=${kubeconfig}`,
      '--manage-all-nodes=true',
      '--node-ip=127.0.0.1',
      '--cidr=10.0.0.1/16',
      '--node-lease-duration-seconds=40', // without it nodes count as lost after 50 s
      `--config=${stages}`,
    ],
  };
}
