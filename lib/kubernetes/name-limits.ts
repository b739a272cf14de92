/** A CronJob adds 11 characters to the names of its Jobs: https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/ */
export const cronJobNameLimit = 52;

/** A Job's name becomes the label `batch.kubernetes.io/job-name` of its pods, and label values end at 63. */
export const jobNameLimit = 63;

/** Pods of a StatefulSet carry `<name>-<hash of ten>` as the label `controller-revision-hash`: kubernetes/kubernetes#64023 */
export const statefulSetNameLimit = 52;

/** Names of namespaces and Services are DNS labels (RFC 1123, section 2.1). */
export const dnsLabelLimit = 63;

/** Names of ports: RFC 6335, section 5.1. */
export const portNameLimit = 15;
