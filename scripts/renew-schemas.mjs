// Writes lib/kubernetes/schemas/v1.NN.json anew, as a running API server of that version publishes its schemas:
// `node scripts/renew-schemas.mjs --kubeconfig FILE`. With `--check` it writes nothing, prints what would change and
// exits 1 if anything would. The server must have no switches set: only what it serves by default belongs in the file.
import { Buffer } from 'node:buffer';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:https';
import { dirname, join, resolve } from 'node:path';
import { URL } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';

const folder = join(import.meta.dirname, '../lib/kubernetes/schemas');
const leftOut = new Set(['description', 'default', 'x-kubernetes-group-version-kind']);
const shownChanges = 50;
const longestShown = 300;

// Kubernetes' own API groups say `onstart`; those of custom resources and of extension servers do not
const managedLabel = 'kube-aggregator.kubernetes.io/automanaged';
const managedAsOwn = 'onstart';

const { values } = parseArgs({
  options: { kubeconfig: { type: 'string' }, check: { type: 'boolean', default: false } },
});
try {
  process.exitCode = await main(values);
} catch (error) {
  console.error(`error: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

/** @returns {Promise<number>} the exit code */
async function main({ kubeconfig, check }) {
  if (kubeconfig === undefined) throw new Error('which server? give --kubeconfig FILE');
  const read = reader(readConnection(resolve(kubeconfig)));
  const version = await servedVersion(read);
  const file = join(folder, `v${version}.json`);
  const published = inOrder({ kubernetesVersion: version, ...(await publishedSchemas(read)) });
  const current = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const changes = [...differences(current, published)];
  if (changes.length === 0) {
    console.log(`v${version}.json is what the server publishes`);
    return 0;
  }
  for (const change of changes.slice(0, shownChanges)) console.log(change);
  if (changes.length > shownChanges) console.log(`and ${changes.length - shownChanges} more`);
  if (check) return 1;
  writeFileSync(file, `${JSON.stringify(published)}\n`);
  console.log(`v${version}.json is written`);
  return 0;
}

/** Address and certificates of the current context. Only client certificates: a local control plane has nothing else. */
function readConnection(file) {
  const config = parse(readFileSync(file, 'utf8'));
  const named = (list, name) => list?.find((entry) => entry.name === name);
  const context = named(config.contexts, config['current-context'])?.context;
  const cluster = named(config.clusters, context?.cluster)?.cluster;
  const user = named(config.users, context?.user)?.user;
  if (!cluster || !user) throw new Error(`${file} has no current context with a cluster and a user`);
  const content = (holder, key) => {
    const data = holder[`${key}-data`];
    if (data !== undefined) return Buffer.from(data, 'base64');
    if (holder[key] === undefined) throw new Error(`${file} has no ${key}: only client certificates are understood`);
    return readFileSync(resolve(dirname(file), holder[key]));
  };
  const ca = content(cluster, 'certificate-authority');
  const agent = new Agent({ ca, cert: content(user, 'client-certificate'), key: content(user, 'client-key') });
  return { server: cluster.server, agent };
}

/** @returns {(path: string) => Promise<any>} reads JSON from the server */
function reader({ server, agent }) {
  return (path) =>
    new Promise((fulfil, reject) => {
      const request = get(new URL(path, server), { agent, headers: { accept: 'application/json' } }, (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          if (response.statusCode === 200) fulfil(JSON.parse(text));
          else reject(new Error(`${path} answers ${response.statusCode}: ${text.slice(0, 200)}`));
        });
      });
      request.on('error', reject);
    });
}

async function servedVersion(read) {
  const { major, minor } = await read('/version');
  return `${major}.${minor.replace(/\D.*$/, '')}`; // hosted servers say "36+"
}

async function publishedSchemas(read) {
  const { definitions } = await read('/openapi/v2');
  const resources = await servedResources(read);
  const kinds = resources.map((resource) => ({ ...resource, definition: definitionOf(resource, definitions) }));
  return { kinds: kinds.sort(byGroupAndKind), definitions: reached(kinds, definitions) };
}

/** What can be addressed by itself: a subresource such as `pods/eviction` is no object that somebody applies. */
async function servedResources(read) {
  const { groups } = await read('/apis');
  const { items } = await read('/apis/apiregistration.k8s.io/v1/apiservices');
  const foreign = items.filter(({ metadata }) => metadata.labels?.[managedLabel] !== managedAsOwn);
  const notOurs = new Set(foreign.map(({ spec }) => `${spec.group}/${spec.version}`));
  const versions = groups.flatMap((group) => group.versions.map(({ groupVersion }) => groupVersion));
  const own = versions.filter((version) => !notOurs.has(version));
  const lists = await Promise.all([read('/api/v1'), ...own.map((version) => read(`/apis/${version}`))]);
  return lists.flatMap(({ groupVersion, resources }) =>
    resources
      .filter(({ name }) => !name.includes('/'))
      .map(({ kind, namespaced }) => ({ apiVersion: groupVersion, kind, namespaced })),
  );
}

function definitionOf({ apiVersion, kind }, definitions) {
  const [version, group = ''] = apiVersion.split('/').reverse();
  const isIt = (each) => each.group === group && each.version === version && each.kind === kind;
  const found = Object.entries(definitions).find(([, { 'x-kubernetes-group-version-kind': names = [] }]) =>
    names.some(isIt),
  );
  if (!found) throw new Error(`the server publishes no definition of ${apiVersion} ${kind}`);
  return found[0];
}

function reached(kinds, definitions) {
  const kept = new Map();
  const open = kinds.map(({ definition }) => definition);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (kept.has(name)) continue;
    kept.set(name, withoutProse(definitions[name]));
    open.push(...referencesIn(kept.get(name)));
  }
  return Object.fromEntries(kept);
}

function withoutProse({ properties, items, additionalProperties, ...rest }) {
  const kept = Object.fromEntries(Object.entries(rest).filter(([keyword]) => !leftOut.has(keyword)));
  if (properties)
    kept.properties = Object.fromEntries(
      Object.entries(properties).map(([name, field]) => [name, withoutProse(field)]),
    );
  if (items) kept.items = withoutProse(items);
  if (additionalProperties !== undefined) {
    kept.additionalProperties =
      typeof additionalProperties === 'object' ? withoutProse(additionalProperties) : additionalProperties;
  }
  return kept;
}

function referencesIn(schema) {
  const references = JSON.stringify(schema).matchAll(/"\$ref":"#\/definitions\/([^"]+)"/g);
  return [...references].map(([, name]) => name);
}

function byGroupAndKind(one, two) {
  return compare(one.apiVersion, two.apiVersion) || compare(one.kind, two.kind);
}

function compare(one, two) {
  return one < two ? -1 : one > two ? 1 : 0;
}

/** Keys by the alphabet all the way down, so that a new version shows as a small change. */
function inOrder(value) {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [two]) => compare(one, two));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}

/** One line a place that differs, `-` before what is in the file, `+` before what the server says. */
function* differences(current, published, path = '') {
  if (JSON.stringify(current) === JSON.stringify(published)) return;
  if (Array.isArray(current) && Array.isArray(published)) yield* listDifferences(current, published, path);
  else if (isMap(current) && isMap(published)) yield* mapDifferences(current, published, path);
  else yield* change(current, published, path);
}

function* mapDifferences(current, published, path) {
  for (const key of new Set([...Object.keys(current), ...Object.keys(published)])) {
    yield* differences(current[key], published[key], path === '' ? key : `${path} ${key}`);
  }
}

function* change(current, published, path) {
  if (current !== undefined) yield `- ${path}: ${JSON.stringify(current).slice(0, longestShown)}`;
  if (published !== undefined) yield `+ ${path}: ${JSON.stringify(published).slice(0, longestShown)}`;
}

function isMap(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function* listDifferences(current, published, path) {
  const [before, after] = [current, published].map((list) => list.map((element) => JSON.stringify(element)));
  for (const element of before.filter((each) => !after.includes(each))) yield `- ${path}: ${element}`;
  for (const element of after.filter((each) => !before.includes(each))) yield `+ ${path}: ${element}`;
}
