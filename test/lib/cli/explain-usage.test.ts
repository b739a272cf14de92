import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { platform } from '../../../environments';
import { defineBundle } from '../../../lib/bundle';
import type { Program } from '../../../lib/cli';
import { tinyFamilies } from '../explain/tiny-platform';
import { makeProject, removeProject, run, type Run } from './run';

let project: string;
beforeAll(() => {
  project = makeProject();
});
afterAll(() => removeProject(project));

function explain(words: string, program: Partial<Program> = {}): Promise<Run> {
  return run(project, `explain ${words}`, { program: { bundles: tinyFamilies, ...program } });
}

test.each([
  [
    'an unknown environment',
    'prodction Deployment/api',
    'unknown environment "prodction"',
    'dev, production, staging',
    'did you mean "production"?',
  ],
  [
    'an environment that every object inherits',
    'constructor Deployment/api',
    'unknown environment "constructor"',
    'dev, production, staging',
    '',
  ],
  ['an object without kind', 'production api', '"api" names no object', 'KIND/NAME', ''],
  [
    'a namespace in the word',
    'production aicode-prod/Deployment/api',
    'names no object',
    'KIND/NAME',
    'write Deployment/api --namespace aicode-prod',
  ],
  [
    'an unknown object',
    'production Deploymnt/api',
    'there is no Deploymnt/api in production',
    'Deployment/api',
    'did you mean Deployment/api?',
  ],
  [
    'an object of another namespace',
    'production Deployment/api -n other',
    'there is no Deployment/api in namespace other of production',
    'Deployment.apps/aicode-prod/api',
    '',
  ],
  [
    'an unknown field',
    'production Deployment/web status',
    'has no field "status"',
    'apiVersion, kind, metadata, spec',
    '',
  ],
  [
    'a field that is misspelt',
    'production Deployment/web spec.replcas',
    'has no field "spec.replcas"',
    'replicas, template at spec',
    'did you mean spec.replicas?',
  ],
  ['no object', 'production', 'missing required argument', '--namespace', ''],
])('fails with wrong usage for %s and says what there is', async (_, words, ...expected) => {
  const [message = '', accepted = '', fix] = expected;
  const { exitCode, stdout, stderr } = await explain(words);

  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(/accepted: .*/.exec(stderr)?.[0]).toContain(accepted);
  expect(/fix: (.*)/.exec(stderr)?.[1] ?? '').toBe(fix);
});

test('fails with the problems of a spec that cannot be resolved', async () => {
  const { production } = platform.environments;
  const broken = {
    ...platform,
    environments: { ...platform.environments, production: { ...production, components: ['none'] } },
  };
  const { exitCode, stderr } = await explain('production Deployment/api', { platform: broken });

  expect(exitCode).toBe(1);
  expect(stderr).toContain('COMPONENT_UNKNOWN');
});

test('several objects of one name are all told', async () => {
  const twice = defineBundle({
    name: 'twice',
    inputs: () => ({ 'platform/99-twice': {} }),
    load: () => Promise.resolve(TwinChart),
  });
  const program = { bundles: [twice] };
  const { exitCode, stderr } = await explain('dev configmap/twin', program);

  expect(exitCode).toBe(2);
  expect(stderr).toContain('accepted: ConfigMap/one/twin, ConfigMap/two/twin');
  expect(stderr).toContain('fix: choose one with --namespace');
  expect((await explain('dev configmap/twin metadata.namespace -n two', program)).stdout).toContain(
    'metadata.namespace: "two"',
  );
});

/** Two objects that differ in their namespace alone. */
class TwinChart extends Chart {
  constructor(scope: Construct) {
    super(scope, 'twins');
    for (const namespace of ['one', 'two']) {
      new ApiObject(this, namespace, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'twin', namespace } });
    }
  }
}
