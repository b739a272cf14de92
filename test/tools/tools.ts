/** How one tool is built: the folder of the same name beside this file has its go.mod, go.sum and tools.go. */
export interface Tool {
  /** Names of executables to the Go packages that they are made from. */
  readonly binaries: { readonly [name: string]: string };
  /** What the executables report as their version; `package.variable=value`. */
  readonly variables?: readonly string[];
  /** Files that the tool is run with: name to the parts that it is put together from, in a module of go.mod. */
  readonly files?: { readonly [name: string]: { readonly module: string; readonly parts: readonly string[] } };
}

const kubernetes = 'k8s.io/kubernetes/cmd';
const version = 'k8s.io/component-base/version';

/** The tools that tests run. To add one: a folder, and a line here. */
export const tools = {
  'control-plane': {
    binaries: {
      etcd: 'go.etcd.io/etcd/server/v3',
      'kube-apiserver': `${kubernetes}/kube-apiserver`,
      'kube-controller-manager': `${kubernetes}/kube-controller-manager`,
      'kube-scheduler': `${kubernetes}/kube-scheduler`,
      kubectl: `${kubernetes}/kubectl`,
    },
    variables: [`${version}.gitVersion=v1.36.3`, `${version}.gitMajor=1`, `${version}.gitMinor=36`],
  },
  kwok: {
    binaries: { kwok: 'sigs.k8s.io/kwok/cmd/kwok' },
    files: {
      'stages.yaml': {
        module: 'sigs.k8s.io/kwok',
        parts: [
          'kustomize/stage/node/fast/node-initialize.yaml',
          'kustomize/stage/node/heartbeat-with-lease/node-heartbeat-with-lease.yaml',
          'kustomize/stage/pod/fast/pod-ready.yaml',
          'kustomize/stage/pod/fast/pod-complete.yaml',
          'kustomize/stage/pod/fast/pod-delete.yaml',
        ],
      },
    },
  },
  kustomize: {
    binaries: { kustomize: 'sigs.k8s.io/kustomize/kustomize/v5' },
    variables: ['sigs.k8s.io/kustomize/api/provenance.version=v5.8.1'],
  },
  helm: {
    binaries: { helm: 'helm.sh/helm/v3/cmd/helm' },
    variables: ['helm.sh/helm/v3/internal/version.version=v3.22.0'],
  },
  kubeconform: { binaries: { kubeconform: 'github.com/yannh/kubeconform/cmd/kubeconform' } },
  jsonnet: { binaries: { jsonnet: 'github.com/google/go-jsonnet/cmd/jsonnet' } },
} satisfies { readonly [name: string]: Tool };

export type ToolName = keyof typeof tools;
export type BinaryName = { [Name in ToolName]: keyof (typeof tools)[Name]['binaries'] }[ToolName];
