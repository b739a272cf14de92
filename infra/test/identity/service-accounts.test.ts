import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { addOnNames, addOns } from '../../../lib/spec';
import { madeForNamed } from '../cluster/cluster-templates';
import { environmentOf } from '../synthesized';
import { podRoles } from './policies';

const environments = ['dev', 'staging', 'production'];
const dist = join(__dirname, '..', '..', '..', 'dist');

/** Service accounts in the rendered manifests, and whether a pod of theirs is told a region, bucket, queue or parameter. */
function rendered(environment: string): ReadonlyMap<string, boolean> {
  const folder = join(dist, environment, 'services');
  const objects = readdirSync(folder).flatMap((service) =>
    readdirSync(join(folder, service)).map((file) => parse(readFileSync(join(folder, service, file), 'utf8'))),
  );
  const accounts = objects.filter(({ kind }) => kind === 'ServiceAccount');
  return new Map(
    accounts.map(({ metadata: { name, namespace } }) => [
      `${namespace}/${name}`,
      objects.some(
        ({ kind, metadata, data }) =>
          kind === 'ConfigMap' &&
          metadata.labels['app.kubernetes.io/instance'] === name &&
          data?.AWS_REGION !== undefined,
      ),
    ]),
  );
}

test.each(environments)(
  'in %s exactly those accounts have an identity whose pods are told where something of AWS is',
  (name) => {
    const accounts = rendered(name);
    const { namespace } = environmentOf(name);
    const own = podRoles(madeForNamed(name).identity).filter((role) => role.namespace === namespace);
    expect(accounts.size).toBe(6);
    const calling = [...accounts].filter(([, calls]) => calls).map(([account]) => account);
    expect(own.map(({ account }) => `${namespace}/${account}`).sort()).toEqual(calling.sort());
  },
);

test.each([
  ['dev', ['api', 'nightly-report', 'worker']],
  ['staging', ['api', 'nightly-report', 'worker']],
  ['production', ['api', 'nightly-report', 'worker']],
])('in %s these services call AWS: %j', (name, services) => {
  const { namespace } = environmentOf(name);
  const own = podRoles(madeForNamed(name).identity).filter((role) => role.namespace === namespace);
  expect(own.map(({ account }) => account).sort()).toEqual(services);
});

test.each(environments)('in %s add-ons that are switched on have their identities, and no others', (name) => {
  const environment = environmentOf(name);
  const expected = addOnNames
    .filter((addOn) => environment.addOns[addOn] === true)
    .flatMap((addOn) =>
      addOns[addOn].serviceAccounts
        .filter(({ identity }) => identity !== undefined)
        .map((account) => `${addOns[addOn].namespace}/${account.name}`),
    );
  const made = podRoles(madeForNamed(name).identity)
    .filter((role) => role.namespace !== environment.namespace)
    .map(({ namespace, account }) => `${namespace}/${account}`);
  expect(made.sort()).toEqual(expected.sort());
});

test('a migration runs as its service, whose identity it shares', () => {
  const folder = join(dist, 'production', 'services', 'api');
  const job = readdirSync(folder).find((file) => file.includes('-job-'));
  expect(parse(readFileSync(join(folder, job ?? ''), 'utf8')).spec.template.spec.serviceAccountName).toBe('api');
});
