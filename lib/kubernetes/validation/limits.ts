/** Annotations of an object together, keys and values: k8s.io/apimachinery/pkg/api/validation/objectmeta.go. */
export const annotationBytesLimit = 256 * 1024;

/** Values of a ConfigMap or a Secret together: k8s.io/api/core/v1, MaxSecretSize. */
export const dataBytesLimit = 1024 * 1024;

/** User and group ids: k8s.io/apimachinery/pkg/util/validation, IsValidUserID. */
export const highestId = 2 ** 31 - 1;

/** Sessions of a Service: k8s.io/kubernetes/pkg/apis/core, MaxClientIPServiceAffinitySeconds. */
export const sessionSecondsLimit = 86_400;

/** Windows and periods of an autoscaler: k8s.io/kubernetes/pkg/apis/autoscaling/validation. */
export const stabilizationSecondsLimit = 3600;
export const scalingPeriodSecondsLimit = 1800;

/** Priorities that users may give: k8s.io/kubernetes/pkg/apis/scheduling, HighestUserDefinablePriority. */
export const highestPriority = 1_000_000_000;

/** Ports of nodes: `--service-node-port-range` of kube-apiserver; a cluster may choose another range. */
export const nodePorts = { lowest: 30_000, highest: 32_767 };
