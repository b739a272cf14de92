import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldAt, listOf, textOf } from '../../lib/manifest';
import type { ApiClient } from './api/api-client';
import type { ApiObject } from './api/api-object';
import { poll } from './poll';

const kind = { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition' };
const folder = join(__dirname, '../../imports/crds');

/** Paths of the definitions of custom resources that the project knows. */
export function knownDefinitions(): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return files.map((file) => join(folder, file));
}

/** Makes the server know custom resources, and waits until it serves them. */
export async function installDefinitions(client: ApiClient, files: readonly string[]): Promise<void> {
  const written = await Promise.all(files.map((file) => client.createYaml(kind, readFileSync(file, 'utf8'))));
  for (const { object } of written) await untilServed(client, object);
}

/** A kind is in the list of what is served once its definition is established; to watch all of them costs more. */
async function untilServed(client: ApiClient, definition: ApiObject): Promise<void> {
  const group = textOf(fieldAt(definition, 'spec', 'group'));
  const plural = textOf(fieldAt(definition, 'spec', 'names', 'plural'));
  const served = listOf(fieldAt(definition, 'spec', 'versions')).filter((each) => fieldAt(each, 'served') === true);
  for (const version of served.map((each) => textOf(fieldAt(each, 'name')))) {
    const path = `/apis/${group}/${version}`;
    const isListed = async (): Promise<boolean> =>
      listOf(fieldAt(await client.read(path), 'resources')).some((resource) => fieldAt(resource, 'name') === plural);
    await poll(isListed, { what: `${path} has ${plural}` });
  }
}
