import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { bundles } from '../../../charts';
import { defineBundle, type Bundle } from '../../../lib/bundle';
import { PlatformError, type Problem } from '../../../lib/problem';
import { renderManifests } from '../../../lib/render';
import type { Environment } from '../../../lib/spec';
import { referencePlatform } from '../../reference-platform';
import { smallPlatform } from '../../small-platform';

interface Note {
  readonly name: string;
  readonly finding?: string;
  readonly bug?: Error;
}

class NoteChart extends Chart {
  constructor(scope: Construct, { name, finding, bug }: Note) {
    super(scope, 'note');
    if (bug) throw bug;
    new ApiObject(this, 'map', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: 'shop' } });
    if (finding !== undefined) this.node.addValidation({ validate: () => [finding] });
  }
}

const notes = (inputs: (environment: Environment) => { [path: string]: Note }): Bundle =>
  defineBundle<Note>({ name: 'notes', inputs, load: () => Promise.resolve(NoteChart) });

const small = smallPlatform({ shop: { type: 'http', ports: { http: 8080 } } });

async function problemsOf(rendering: Promise<unknown>): Promise<readonly Problem[]> {
  const error = await rendering.then(
    () => new Error('it was rendered'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof PlatformError)) throw error;
  return error.problems;
}

test('the same object in two environments is two objects', async () => {
  const everywhere = notes(() => ({ 'platform/70-a': { name: 'same' } }));
  const { environments } = await renderManifests(referencePlatform(), [everywhere]);

  expect(environments.map(({ name, manifests }) => [name, manifests.length])).toEqual([
    ['dev', 1],
    ['staging', 1],
    ['production', 1],
  ]);
});

test('fails with the findings of all bundles of all environments at once, each with its environment', async () => {
  const invalid = notes(() => ({
    'platform/70-a': { name: 'a', finding: 'first' },
    'platform/80-b': { name: 'b', finding: 'second' },
    'platform/90-c': { name: 'c' },
  }));
  const problems = await problemsOf(renderManifests(referencePlatform(), [invalid]));

  expect(problems.map(({ code, spec, message }) => [spec, code, message])).toEqual(
    ['dev', 'staging', 'production'].flatMap((environment) => [
      [environment, 'CONSTRUCT_INVALID', 'first'],
      [environment, 'CONSTRUCT_INVALID', 'second'],
    ]),
  );
});

test('an exception in a chart is not taken for a problem', async () => {
  const bug = new TypeError('boom');
  const broken = notes(() => ({ 'platform/70-a': { name: 'a', finding: 'x' }, 'platform/80-b': { name: 'b', bug } }));
  await expect(renderManifests(small, [broken])).rejects.toMatchObject({ cause: bug });
});

test('a service called like the migration of another is refused: one would select the pods of the other', () => {
  const http = { type: 'http', ports: { http: 8080 } } as const;
  const services = { shop: { ...http, migration: { command: ['/migrate'] } }, 'shop-migration': http };

  expect(() => smallPlatform(services)).toThrow('NAME_TAKEN at production.services.shop-migration');
});

test('the order of the families changes nothing but the order of constructs in a bundle', async () => {
  const bodies = async (families: readonly Bundle[]): Promise<string[]> => {
    const { environments } = await renderManifests(referencePlatform(), families);
    return environments.flatMap(({ name, manifests }) => manifests.map((one) => name + JSON.stringify(one))).sort();
  };
  expect(await bodies([...bundles].reverse())).toEqual(await bodies(bundles));
});
