import {
  GetBucketVersioningCommand,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { bootstrap, bucketStack, cloudRun } from './cloud-run';
import { login } from './login';
import { Moto, motoPython } from './moto';

Object.assign(process.env, login);
const deployed = (id: string): string => `deploy --app --exclusively --require-approval never ${id}`;
const destroyed = (id: string): string => `destroy --app --exclusively --force ${id}`;

const storage = bucketStack();
const zone = { Zone: { Type: 'AWS::Route53::HostedZone', Properties: { Name: 'dev.aicode-platform.dev.' } } };
const Outputs = { NameServers: { Value: 'ns-1.example.org ns-2.example.org' } };
const ingress = { id: 'dev-ingress', dependencies: ['dev-storage'], template: { Resources: zone, Outputs } };
const entered = { Type: 'AWS::SecretsManager::Secret', Properties: { Name: 'aicode-dev-slack', Description: 'a URL' } };
const generated = { Type: 'AWS::SecretsManager::Secret', Properties: { Name: 'made', GenerateSecretString: {} } };
const secrets = { id: 'dev-secrets', template: { Resources: { Entered: entered, Generated: generated } } };
const dev = [ingress, storage, secrets];
const production = bucketStack(
  { BucketName: 'aicode-prod-media' },
  { id: 'production-storage', terminationProtection: true },
);

(motoPython === undefined ? describe.skip : describe)('with moto in place of AWS', () => {
  let moto: Moto;
  beforeAll(async () => (moto = await Moto.start()));
  afterAll(() => moto.stop());
  beforeEach(async () => {
    await moto.reset();
    await bootstrap(moto, 'us-west-2');
  });
  const s3 = (): S3Client => new S3Client({ region: 'us-west-2', endpoint: moto.endpoint, forcePathStyle: true });
  const fill = async (): Promise<void> => {
    const VersioningConfiguration = { Status: 'Enabled' } as const; // moto's CloudFormation leaves it out
    await s3().send(new PutBucketVersioningCommand({ Bucket: 'aicode-dev-media', VersioningConfiguration }));
    for (const Body of ['one', 'two']) {
      await s3().send(new PutObjectCommand({ Bucket: 'aicode-dev-media', Key: 'picture', Body }));
    }
  };

  test('deploy shows what changes, then deploys each stack after those that it needs, and says what comes next', async () => {
    const { code, cdk, said } = await cloudRun(['deploy', 'dev'], { moto, stacks: [...dev, production] });

    expect(code).toBe(0);
    expect(cdk).toEqual([
      'synth --quiet --output',
      'diff --app --exclusively --method template dev-storage dev-ingress dev-secrets',
      deployed('dev-storage'),
      deployed('dev-ingress'),
      deployed('dev-secrets'),
    ]);
    expect(said).toContain('2 of 3: dev-ingress, in us-west-2 of 222222222222');
    expect(said).toContain('  aicode-dev-slack: a URL (us-west-2)');
    expect(said).toContain(
      "In environments/dev.ts, for the zone above: nameServers: ['ns-1.example.org', 'ns-2.example.org']",
    );
    expect(said).not.toContain('made');
  });

  test.each(['deploy', 'diff', 'synth'])(
    '%s does nothing with a description that keelson finds errors in',
    async (command) => {
      const { code, cdk } = await cloudRun([command, 'dev'], { moto, stacks: dev, isValid: false });

      expect({ code, cdk }).toEqual({ code: 1, cdk: [] });
    },
  );

  test('destroy asks nobody whether the description is sound: what is there may go', async () => {
    expect(await cloudRun(['destroy', 'dev', '--yes', 'dev'], { moto, stacks: dev, isValid: false })).toMatchObject({
      code: 0,
    });
  });

  test('deploy stops at the stack that fails, and goes on from there the next time', async () => {
    const first = await cloudRun(['deploy', 'dev'], { moto, stacks: dev, failing: ['dev-ingress'] });

    expect(first.code).toBe(1);
    expect(first.cdk.at(-1)).toBe(deployed('dev-ingress'));
    expect(first.said).toContain('dev-ingress is not deployed');
    expect((await cloudRun(['deploy', 'dev'], { moto, stacks: dev })).code).toBe(0);
  });

  test('deploy tells the name servers of a new zone while its stack still waits for the certificate', async () => {
    const { said } = await cloudRun(['deploy', 'dev-ingress'], { moto, stacks: dev, waitsMs: 1000 });

    expect(said).toMatch(/zone above dev\.aicode-platform\.dev name these servers for it:\n {2}ns-\S+ ns-\S+/);
  });

  test('deploy refuses to replace a bucket, unless it is named', async () => {
    await cloudRun(['deploy', 'dev'], { moto, stacks: [storage] });
    const stacks = [bucketStack({ BucketName: 'aicode-dev-pictures' })];
    const { code, problems, cdk } = await cloudRun(['deploy', 'dev'], { moto, stacks });

    expect(code).toBe(1);
    expect(problems).toEqual([
      expect.objectContaining({ code: 'STATEFUL_RESOURCE_LOST', object: 'aicode-dev-storage/Media' }),
    ]);
    expect(cdk).not.toContain(deployed('dev-storage'));
    expect((await cloudRun(['deploy', 'dev', '--replace', 'Media'], { moto, stacks })).cdk).toContain(
      deployed('dev-storage'),
    );
  });

  test.each([
    ['no terminal', [], undefined, 1],
    ['another name typed', [], 'prod', 1],
    ['its name typed', [], 'production', 0],
    ['its name as an option', ['--yes', 'production'], undefined, 0],
    ['another name as an option', ['--yes', 'dev'], undefined, 1],
  ])('deploy to production with %s', async (_, options, typed, code) => {
    const ask = typed === undefined ? undefined : (): Promise<string> => Promise.resolve(typed);
    const stacks = [{ ...production, account: '222222222222' }];
    const ended = await cloudRun(['deploy', 'production', ...options], { moto, stacks, ask });

    expect(ended.code).toBe(code);
    expect(ended.problems.map((problem) => problem.code)).toEqual(code === 0 ? [] : ['CONFIRMATION_MISSING']);
    expect(ended.cdk.includes(deployed('production-storage'))).toBe(code === 0);
  });

  test.each(['diff', 'deploy', 'destroy', 'backup'])('%s refuses the login of another account', async (command) => {
    const stacks = [bucketStack({}, { account: '333333333333' })];
    const { code, problems, cdk } = await cloudRun(
      [command, 'dev', ...(command === 'destroy' ? ['--yes', 'dev'] : [])],
      { moto, stacks },
    );

    expect(code).toBe(1);
    expect(problems).toEqual([
      expect.objectContaining({ code: 'OTHER_ACCOUNT', found: '222222222222', accepted: '333333333333' }),
    ]);
    expect(cdk).toEqual(['synth --quiet --output']);
  });

  test('deploy tells how to prepare a region that the CDK does not know yet', async () => {
    const stacks = [bucketStack({}, { region: 'eu-central-1' })];
    const { problems } = await cloudRun(['deploy', 'dev'], { moto, stacks });

    expect(problems[0]?.fix).toBe('log in to 222222222222, then: npx cdk bootstrap aws://222222222222/eu-central-1');
  });

  test('destroy empties buckets and zones, deletes in reverse order, and finds nothing to do the second time', async () => {
    await cloudRun(['deploy', 'dev'], { moto, stacks: dev });
    await fill();
    const first = await cloudRun(['destroy', 'dev', '--yes', 'dev'], { moto, stacks: dev });
    const second = await cloudRun(['destroy', 'dev', '--yes', 'dev'], { moto, stacks: dev });

    expect(first.code).toBe(0);
    expect(first.cdk.slice(1)).toEqual(['dev-secrets', 'dev-ingress', 'dev-storage'].map(destroyed));
    expect(first.said).toContain('aicode-dev-media: 2 versions and delete markers deleted');
    expect(first.said).toContain('nothing stays that costs money');
    expect(second).toMatchObject({ code: 0, cdk: ['synth --quiet --output'] });
  });

  test('destroy leaves what stays when its stack goes, and says that it costs money', async () => {
    const template = JSON.parse(JSON.stringify(storage.template).replace('"Delete"', '"Retain"')) as object;
    await cloudRun(['deploy', 'dev'], { moto, stacks: [{ ...storage, template }] });
    await fill();
    const { said } = await cloudRun(['destroy', 'dev', '--yes', 'dev'], {
      moto,
      stacks: [{ ...storage, template }],
      failing: ['dev-storage'],
    });

    const { Versions } = await s3().send(new ListObjectVersionsCommand({ Bucket: 'aicode-dev-media' }));
    expect(Versions).toHaveLength(2);
    expect(said).toContain('  dev-storage: AWS::S3::Bucket Media');
  });

  test('destroy leaves the stacks that a stack which stays needs', async () => {
    await cloudRun(['deploy', 'dev'], { moto, stacks: dev });
    const { code, said } = await cloudRun(['destroy', 'dev', '--yes', 'dev'], {
      moto,
      stacks: dev,
      failing: ['dev-ingress'],
    });

    expect(code).toBe(1);
    expect(said).toContain('not deleted: dev-ingress, dev-storage;');
    expect(await s3().send(new GetBucketVersioningCommand({ Bucket: 'aicode-dev-media' }))).toBeDefined();
  });

  test('destroy refuses production, whoever confirms, and says how it is done by hand', async () => {
    const { code, problems, cdk } = await cloudRun(['destroy', 'production', '--yes', 'production'], {
      moto,
      stacks: [production],
    });

    expect(code).toBe(1);
    expect(problems[0]).toMatchObject({ code: 'STACK_PROTECTED' });
    expect(problems[0]?.fix).toContain('update-termination-protection --no-enable-termination-protection');
    expect(cdk).toEqual(['synth --quiet --output']);
  });

  test('destroy does nothing without its name', async () => {
    const { code, cdk } = await cloudRun(['destroy', 'dev'], { moto, stacks: dev });

    expect({ code, cdk }).toEqual({ code: 1, cdk: ['synth --quiet --output'] });
  });
});
