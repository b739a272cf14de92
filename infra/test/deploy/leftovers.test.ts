import { setTimeout as sleep } from 'node:timers/promises';
import { DescribeVolumesCommand } from '@aws-sdk/client-ec2';
import { ModifyLoadBalancerAttributesCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { findLeftovers } from '../../lib/deploy';
import type { WrittenStack } from './assembly';
import { bootstrap, bucketStack, cloudRun, type Ended } from './cloud-run';
import { login } from './login';
import { claimTags, MadeByControllers } from './made-by-controllers';
import { Moto, motoAccount, motoPython } from './moto';

Object.assign(process.env, login);
const cluster = 'aicode-dev-eks';
const owned = { 'elbv2.k8s.aws/cluster': cluster };
const destroyed = (id: string): string => `destroy --app --exclusively --force ${id}`;

(motoPython === undefined ? describe.skip : describe)('with moto in place of AWS', () => {
  let moto: Moto;
  let made: MadeByControllers;
  beforeAll(async () => (moto = await Moto.start()));
  afterAll(() => moto.stop());
  beforeEach(async () => {
    await moto.reset();
    await bootstrap(moto, 'us-west-2');
    made = new MadeByControllers(moto);
    await made.network();
  });
  afterEach(() => made.close());

  const left = async (name = cluster): Promise<readonly string[]> => {
    const place = { region: 'us-west-2', settings: { endpoint: moto.endpoint } };
    return (await findLeftovers({ cluster: name, place })).map(({ title }) => title.replace(/ \S+-[0-9a-f]{17}/, ''));
  };
  /** What a cluster with an Ingress and a claim leaves. */
  const leave = async (name = cluster): Promise<void> => {
    const tags = { 'elbv2.k8s.aws/cluster': name };
    const group = await made.group(`${name}-traffic`, tags);
    await made.letIn(await made.group(`${name}-nodes`), group);
    await made.loadBalancer(`${name}-public`, tags, group);
    await made.volume(claimTags(name));
    await made.networkInterface({ 'cluster.k8s.amazonaws.com/name': name });
  };
  const all = (name: string): readonly string[] => [
    `load balancer ${name}-public`,
    `target group ${name}-public-pods`,
    'network interface',
    `security group ${name}-traffic`,
    'volume (10 GiB, aicode-dev/data-search-0)',
  ];
  const run = async (options: readonly string[], stacks: readonly WrittenStack[], more = {}): Promise<Ended> => {
    const [environment = ''] = stacks.map(({ id }) => id.replace(/-[a-z]+$/, ''));
    await cloudRun(['deploy', environment, '--yes', environment], { moto, stacks });
    return cloudRun(['destroy', environment, ...options], { moto, stacks, ...more });
  };
  const confirmed = ['--yes', 'dev'];

  test('destroy lists what controllers made before it asks, and deletes it with the cluster', async () => {
    await leave();
    let known = '';
    const said: string[] = [];
    const ask = (): Promise<string> => {
      known = said.join('\n');
      return Promise.resolve('dev');
    };
    const { code, cdk } = await run([], [networkStack, clusterStack()], { ask, alsoSaid: said });

    expect(code).toBe(0);
    expect(known).toContain(`Made by controllers in ${cluster}, and deleted with it:`);
    for (const what of all(cluster)) expect(known.replace(/ \S+-[0-9a-f]{17}/g, '')).toContain(`  ${what}`);
    expect(cdk.slice(1)).toEqual([destroyed('dev-cluster'), destroyed('dev-network')]);
    expect(await left()).toEqual([]);
  });

  test('destroy deletes load balancers first, and the rest after the cluster, whose nodes still use it', async () => {
    await leave();
    const seen: (readonly string[])[] = [];
    const beforeDestroy = async (): Promise<void> => void seen.push(await left());
    await run(confirmed, [networkStack, clusterStack()], { beforeDestroy });

    expect(seen).toEqual([all(cluster).slice(1), []]);
  });

  test('destroy leaves it all when nobody confirms, and when the cluster could not be deleted but for load balancers', async () => {
    await leave();
    const { code } = await run([], [clusterStack()]);
    expect({ code, left: await left() }).toEqual({ code: 1, left: all(cluster) });

    const failed = await run(confirmed, [clusterStack()], { failing: ['dev-cluster'] });
    expect({ code: failed.code, left: await left() }).toEqual({ code: 1, left: all(cluster).slice(1) });
  });

  test('destroy finds what is left also when the cluster is gone already', async () => {
    await leave();
    const { code, said } = await cloudRun(['destroy', 'dev', ...confirmed], { moto, stacks: [clusterStack()] });

    expect({ code, left: await left() }).toEqual({ code: 0, left: [] });
    expect(said).toContain('dev-cluster: not there');
  });

  test('destroy touches nothing of another cluster, and no disk but those of claims', async () => {
    await leave('aicode-dev-eks-2');
    const disk = await made.volume({ [`kubernetes.io/cluster/${cluster}`]: 'owned', 'eks:cluster-name': cluster });
    await made.volume({ 'ebs.csi.aws.com/cluster': 'true', 'kubernetes.io/cluster/x': 'owned' });
    const { code, said } = await run(confirmed, [clusterStack()]);

    expect(code).toBe(0);
    expect(said).not.toContain('Made by controllers');
    expect(await left('aicode-dev-eks-2')).toEqual(all('aicode-dev-eks-2'));
    const { Volumes = [] } = await made.ec2.send(new DescribeVolumesCommand({ VolumeIds: [disk] }));
    expect(Volumes).toHaveLength(1);
  });

  test('destroy touches nothing of production, even where its protection was taken away', async () => {
    const production = 'aicode-prod-eks';
    await leave(production);
    const { code, cdk } = await run(['--yes', 'production'], [clusterStack('production', production)]);

    expect({ code, last: cdk.at(-1) }).toEqual({ code: 0, last: destroyed('production-cluster') });
    expect(await left(production)).toEqual(all(production));
  });

  test('destroy refuses when a load balancer is protected, before anything is changed', async () => {
    await leave();
    const arn = await made.loadBalancer('precious', owned, await made.group('more'));
    const Attributes = [{ Key: 'deletion_protection.enabled', Value: 'true' }];
    await made.elb.send(new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn: arn, Attributes }));
    const { code, problems, cdk } = await run(confirmed, [clusterStack()]);

    expect({ code, cdk }).toEqual({ code: 1, cdk: ['synth --quiet --output'] });
    expect(problems).toEqual([expect.objectContaining({ code: 'LEFTOVER_PROTECTED', found: arn })]);
    expect(problems[0]?.fix).toContain(`--load-balancer-arn ${arn} --region us-west-2`);
    expect(await left()).toContain('load balancer precious');
  });

  test('destroy finds all of more load balancers than tags can be asked for at once', async () => {
    const group = await made.group('traffic', owned);
    for (let count = 0; count < 22; count += 1) await made.loadBalancer(`balancer-${count}`, owned, group);
    const { code } = await run(confirmed, [clusterStack()]);

    expect({ code, left: await left() }).toEqual({ code: 0, left: [] });
  });

  test('destroy waits for what is used, says what it could not delete, and goes on from there the next time', async () => {
    await leave();
    const disk = await made.volume(claimTags(cluster, 'used'));
    const free = await made.attach(disk);
    const stacks = [networkStack, clusterStack()];
    const failed = await run(confirmed, stacks, { patience: { everyMs: 10, atMostMs: 100 } });

    expect(failed.problems).toEqual([expect.objectContaining({ code: 'LEFTOVERS_STAY' })]);
    expect(failed.problems[0]?.message).toContain(`volume ${disk} (10 GiB, aicode-dev/used)`);
    expect({ code: failed.code, last: failed.cdk.at(-1) }).toEqual({ code: 1, last: destroyed('dev-cluster') });

    const again = cloudRun(['destroy', 'dev', ...confirmed], { moto, stacks });
    await sleep(300);
    await free();
    const { code, cdk } = await again;
    expect({ code, last: cdk.at(-1), left: await left() }).toEqual({
      code: 0,
      last: destroyed('dev-network'),
      left: [],
    });
  });
});

const networkStack: WrittenStack = { ...bucketStack(), id: 'dev-network' };

/** A stack with a cluster; moto knows the topic beside it and no clusters. */
function clusterStack(environment = 'dev', name = cluster): WrittenStack {
  const Resources = {
    Cluster: { Type: 'AWS::EKS::Cluster', Properties: { Name: name } },
    Topic: { Type: 'AWS::SNS::Topic', Properties: {} },
  };
  const dependencies = environment === 'dev' ? ['dev-network'] : [];
  return { id: `${environment}-cluster`, account: motoAccount, dependencies, template: { Resources } };
}
