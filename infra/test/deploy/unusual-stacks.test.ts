import { bootstrap, bucketStack, cloudRun } from './cloud-run';
import { EditedCloud } from './edited-cloud';
import { login } from './login';
import { Moto, motoPython } from './moto';

Object.assign(process.env, login);
const production = bucketStack(
  { BucketName: 'aicode-prod-media' },
  { id: 'production-storage', terminationProtection: true },
);
const zone = { Zone: { Type: 'AWS::Route53::HostedZone', Properties: { Name: 'dev.aicode-platform.dev.' } } };
const ingress = { id: 'dev-ingress', template: { Resources: zone } };
const servers = /zone above dev\.aicode-platform\.dev name these servers for it/;

(motoPython === undefined ? describe.skip : describe)('with stacks that are in no usual state', () => {
  let moto: Moto;
  let cloud: EditedCloud;
  beforeAll(async () => (moto = await Moto.start()));
  afterAll(() => moto.stop());
  beforeEach(async () => {
    await moto.reset();
    cloud = await EditedCloud.before(moto.endpoint);
    await bootstrap(cloud, 'us-west-2');
  });
  afterEach(() => cloud.stop());

  test.each(['ROLLBACK_COMPLETE', 'ROLLBACK_FAILED'])(
    'production whose first deployment ended in %s can be deployed again: its protection goes, and what it lacks is no loss',
    async (status) => {
      await cloudRun(['deploy', 'production', '--yes', 'production'], { moto: cloud, stacks: [production] });
      cloud.states.set('aicode-production-storage', { status, isProtected: true });
      const { template } = bucketStack({ BucketName: 'another' });
      const stacks = [{ ...production, template }];
      const ended = await cloudRun(['deploy', 'production', '--yes', 'production'], { moto: cloud, stacks });

      expect(ended).toMatchObject({ code: 0, problems: [] });
      expect(cloud.lifted).toEqual(['aicode-production-storage false']);
    },
  );

  test('production that is deployed keeps its protection', async () => {
    await cloudRun(['deploy', 'production', '--yes', 'production'], { moto: cloud, stacks: [production] });
    cloud.states.set('aicode-production-storage', { isProtected: true });
    await cloudRun(['deploy', 'production', '--yes', 'production'], { moto: cloud, stacks: [production] });

    expect(cloud.lifted).toEqual([]);
  });

  test('name servers are told again when the first deployment of their stack has failed, and not later', async () => {
    await cloudRun(['deploy', 'dev-ingress'], { moto: cloud, stacks: [ingress] });
    const later = await cloudRun(['deploy', 'dev-ingress'], { moto: cloud, stacks: [ingress], waitsMs: 1000 });
    cloud.states.set('aicode-dev-ingress', { status: 'ROLLBACK_COMPLETE' });
    const again = await cloudRun(['deploy', 'dev-ingress'], { moto: cloud, stacks: [ingress], waitsMs: 1000 });

    expect(later.said).not.toMatch(servers);
    expect(again.said).toMatch(servers);
  });

  test('a protected stack is not left unprotected unless it is named, and its environment is confirmed', async () => {
    const stacks = [{ ...production, terminationProtection: false, id: 'dev-storage' }];
    await cloudRun(['deploy', 'dev'], { moto: cloud, stacks });
    cloud.states.set('aicode-dev-storage', { isProtected: true });
    const refused = await cloudRun(['deploy', 'dev', '--yes', 'dev'], { moto: cloud, stacks });
    const unconfirmed = await cloudRun(['deploy', 'dev', '--unprotect', 'dev-storage'], { moto: cloud, stacks });
    const options = ['--yes', 'dev', '--unprotect', 'dev-storage'];
    const wanted = await cloudRun(['deploy', 'dev', ...options], { moto: cloud, stacks });

    expect(refused.problems).toEqual([
      expect.objectContaining({ code: 'PROTECTION_LOST', object: 'aicode-dev-storage' }),
    ]);
    expect(unconfirmed.problems).toEqual([expect.objectContaining({ code: 'CONFIRMATION_MISSING', accepted: 'dev' })]);
    expect(wanted).toMatchObject({ code: 0, problems: [] });
  });

  test('a stack that takes values of others is deployed even when its own template stays: they may have changed', async () => {
    const Value = { 'Fn::GetStackOutput': { StackName: 'other', OutputName: 'topic' } };
    const Resources = { Queue: { Type: 'AWS::SQS::Queue' } };
    const { cdk } = await cloudRun(['deploy', 'dev'], {
      moto: cloud,
      stacks: [
        { id: 'dev-reader', template: { Resources, Outputs: { Topic: { Value } } } },
        { id: 'dev-other', template: { Resources } },
      ],
      failing: ['dev-reader'], // moto knows no such reference
    });

    expect(cdk.at(-1)).toBe('deploy --app --exclusively --require-approval never --force dev-reader');
  });
});
