/** Several documents in one text. */
export function all(...documents: readonly string[]): string {
  return documents.join('\n---\n');
}

/** A Pod with one container; `spec` are more fields of its spec, in flow style. */
export function pod(spec = ''): string {
  return podWith('', spec);
}

/** A Pod whose one container has these fields besides, in flow style. */
export function container(fields: string): string {
  return podWith(`, ${fields}`, '');
}

/** A Pod with an init container before its own. */
export function initContainer(fields: string): string {
  return podWith('', `initContainers: [{ name: init, image: init, ${fields} }]`);
}

/** An object of any kind with these fields, in flow style. */
export function object(apiVersion: string, kind: string, fields: string): string {
  return `{ apiVersion: ${apiVersion}, kind: ${kind}, metadata: { name: web, namespace: shop }, ${fields} }`;
}

/** An object of the whole cluster. */
export function clusterObject(apiVersion: string, kind: string, fields: string): string {
  return `{ apiVersion: ${apiVersion}, kind: ${kind}, metadata: { name: web }, ${fields} }`;
}

/** A Deployment, StatefulSet or the like with these fields in its spec. */
export function workload(kind: string, fields: string, podSpec = ''): string {
  const template = `metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: web }], ${podSpec} }`;
  return object(
    'apps/v1',
    kind,
    `spec: { selector: { matchLabels: { app: web } }, template: { ${template} }, ${fields} }`,
  );
}

/** A Job with these fields in its spec. */
export function job(fields: string, podSpec = 'restartPolicy: Never'): string {
  return object('batch/v1', 'Job', `spec: { template: { ${jobPod(podSpec)} }, ${fields} }`);
}

export function cronJob(fields: string, jobFields = ''): string {
  const template = `spec: { template: { ${jobPod('restartPolicy: Never')} }, ${jobFields} }`;
  return object('batch/v1', 'CronJob', `spec: { jobTemplate: { ${template} }, ${fields} }`);
}

/** A custom resource whose API group belongs to somebody else, with a template of pods. */
export function rollout(podSpec: string): string {
  const template = `metadata: { labels: { app: web } }, spec: { ${podSpec} }`;
  return object('argoproj.io/v1alpha1', 'Rollout', `spec: { template: { ${template} } }`);
}

function jobPod(spec: string): string {
  return `spec: { containers: [{ name: web, image: web }], ${spec} }`;
}

function podWith(ofContainer: string, spec: string): string {
  return object('v1', 'Pod', `spec: { containers: [{ name: web, image: web${ofContainer} }], ${spec} }`);
}
