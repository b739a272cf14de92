import { fieldAt, fieldsOf, isFields, listOf, type Fields } from '../../../lib/manifest';
import { printDocuments, printYaml } from '../../objects/print-documents';
import type { RenderedEnvironment, RenderedService } from '../../objects/tree';
import { writeFiles } from '../../project/write-files';
import type { PeerInput } from '../peer';

const label = 'keelson.dev/environment';
const header = { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization' };

/**
 * Services without what tells an environment; overlays that add it: the namespace, a label, and a patch for each secret,
 * whose key names the environment.
 */
export function writeBaseAndOverlays(folder: string, { environments }: PeerInput): void {
  const [first] = environments;
  if (first === undefined) return;
  const base = {
    'base/kustomization.yaml': printYaml({ ...header, resources: first.services.map(({ name }) => name) }),
    ...Object.fromEntries(first.services.flatMap(baseFiles)),
  };
  writeFiles(folder, { ...base, ...Object.fromEntries(environments.flatMap(overlayFiles)) });
}

function baseFiles({ name, objects }: RenderedService): [string, string][] {
  const files = objects.map((object): [string, string] => [
    `${String(object['kind']).toLowerCase()}.yaml`,
    printYaml(withoutEnvironment(object)),
  ]);
  const kustomization = printYaml({ ...header, resources: files.map(([file]) => file) });
  return [...files, ['kustomization.yaml', kustomization] as const].map(([file, text]) => [
    `base/${name}/${file}`,
    text,
  ]);
}

function overlayFiles({ name, platform, services }: RenderedEnvironment): [string, string][] {
  const patches = services.map((service) => [`${service.name}.yaml`, printYaml(secretPatch(service))] as const);
  const own = {
    ...header,
    namespace: String(fieldAt(services, 0, 'objects', 0, 'metadata', 'namespace')),
    resources: ['../../../base'],
    labels: [{ pairs: { [label]: name }, includeTemplates: true }],
    patches: patches.map(([path]) => ({ path })),
  };
  const folder = `overlays/${name}`;
  return [
    [`${folder}/kustomization.yaml`, printYaml({ ...header, resources: ['services', 'platform.yaml'] })],
    [`${folder}/platform.yaml`, printDocuments(platform)],
    [`${folder}/services/kustomization.yaml`, printYaml(own)],
    ...patches.map(([path, text]): [string, string] => [`${folder}/services/${path}`, text]),
  ];
}

function withoutEnvironment(object: Fields): unknown {
  const metadata = fieldsOf(object['metadata']);
  return withoutLabel({ ...object, metadata: { ...metadata, namespace: undefined } });
}

function withoutLabel(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLabel);
  if (!isFields(value)) return value;
  const entries = Object.entries(value).filter(([key]) => key !== label);
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutLabel(inner)]));
}

/** Custom kinds have no merge keys, so the patch gives the list as a whole. */
function secretPatch({ objects }: RenderedService): unknown {
  const secret = objects.find(({ kind }) => kind === 'ExternalSecret');
  const { apiVersion, kind } = fieldsOf(secret);
  const metadata = { name: fieldAt(secret, 'metadata', 'name') };
  return { apiVersion, kind, metadata, spec: { data: listOf(fieldAt(secret, 'spec', 'data')) } };
}
