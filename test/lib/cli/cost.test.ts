import { makeProject, program, removeProject, run, withValue, type Run } from './run';

let project: string;

beforeAll(() => (project = makeProject()));
afterAll(() => removeProject(project));

const { platform } = program;
const layer = platform.environments['production']?.values;

test('every environment is told with its budget, and then the account that they share', async () => {
  const { exitCode, stdout, stderr } = await run(project, 'cost');
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^dev: USD \d+ a month, \d+ % of its budget of 500$/m);
  expect(stdout).toMatch(/^staging: USD \d+ a month, \d+ % of its budget of 1,500$/m);
  expect(stdout).toMatch(/^production: USD \d,\d+ a month, \d+ % of its budget of 5,000$/m);
  expect(stdout).toMatch(/^shared account: USD \d+ a month$/m);
  expect(stdout).toMatch(/\n3 environments: USD \d,\d+ a month in 42 ms\n$/);
});

test('one environment is told by its name, alone', async () => {
  const { stdout } = await run(project, 'cost staging');
  expect(stdout).toContain('staging: USD');
  expect(stdout).not.toMatch(/^(dev|production|shared account): /m);
});

test('parts and services stand in columns with the same sum', async () => {
  const { stdout } = await run(project, 'cost dev --format table');
  const sums = stdout.split('\n').filter((line) => line.startsWith('  in all'));
  expect([sums.length, new Set(sums).size]).toEqual([2, 1]);
  expect(stdout).toMatch(/^ {2}api +\d+ +\d+ +\d+$/m);
});

test('with --verbose each item stands with its price, and assumed use is marked', async () => {
  const { stdout } = await run(project, 'cost dev --verbose');
  expect(stdout).toMatch(/^ {2}cluster +control plane 1\.36 +730 {2}hour x 0\.1000 +73\.00$/m);
  expect(stdout).toMatch(/^ {2}monitoring +logs of api +\*0\.5 {2}GiB x 0\.5000 +0\.25$/m);
  expect(stdout).toContain('    https://aws.amazon.com/eks/pricing/\n');
  expect((await run(project, 'cost dev')).stdout).not.toContain('*0.5');
});

test('a spreadsheet gets one row for each part and service, and they add up', async () => {
  const { stdout, exitCode } = await run(project, 'cost --format csv');
  const [head, ...rows] = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  expect([exitCode, head]).toEqual([0, ['environment', 'kind', 'name', 'minimum_usd', 'desired_usd', 'maximum_usd']]);
  const of = (kind: string): number[] =>
    rows.filter((row) => row[0] === 'production' && row[1] === kind).map((row) => Number(row[4]));
  const [total = Number.NaN] = of('total');
  const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
  expect(total).toBeGreaterThan(1000);
  expect(sum(of('part'))).toBeCloseTo(total, 2);
  expect(sum(of('service'))).toBeCloseTo(total, 2);
  expect(rows.at(-1)?.slice(0, 2)).toEqual(['shared account', 'total']);
  const items = await run(project, 'cost production --format csv --verbose');
  const usd = items.stdout.split('\n').flatMap((line) => /^production,item,.*,([\d.]+),[\d.]+$/.exec(line)?.[1] ?? []);
  expect(sum(usd.map(Number))).toBeCloseTo(total, 2);
});

test('a program gets everything, in dollars to the cent', async () => {
  const { stdout } = await run(project, 'cost production --json');
  expect(JSON.parse(stdout)).toMatchObject({
    exitCode: 0,
    currency: 'USD',
    pricesAsOf: '2026-11-21',
    environments: [{ environment: 'production', budgetUsd: 5000, parts: { cluster: { desired: 73 } } }],
  });
});

test('a format that there is none of is wrong usage, and csv is one of this command only', async () => {
  expect(await run(project, 'cost --format yaml')).toMatchObject({ exitCode: 2 });
  expect(await run(project, 'list --format csv')).toMatchObject({ exitCode: 2 });
});

test('an environment that there is none of is wrong usage, with the nearest', async () => {
  const { exitCode, stderr } = await run(project, 'cost prodution');
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('did you mean "production"?')]);
  expect(await run(project, 'cost constructor')).toMatchObject({ exitCode: 2 });
});

const withBudget = (monthlyUsd: number): Promise<Run> =>
  run(project, 'cost production', { program: withValue('production', { budget: { monthlyUsd } }) });

test('an environment over its budget fails, at the line of the budget', async () => {
  const { exitCode, stderr, stdout } = await withBudget(1000);
  expect([exitCode, stdout]).toEqual([1, expect.stringContaining('% of its budget of 1,000')]);
  expect(stderr).toMatch(
    /BUDGET_EXCEEDED at production\.budget\.monthlyUsd: .*\n +in: environments\/production\.ts:\d+/,
  );
  expect(stderr).toMatch(/found: USD \d+ a month: data USD \d+, nodes USD \d+, network USD \d+/);
});

test('a budget that is nearly used, or that all nodes would exceed, is a warning', async () => {
  const { exitCode, stderr } = await withBudget(3000);
  expect(exitCode).toBe(0);
  expect(stderr).toMatch(/warning BUDGET_NEARLY_USED .*uses \d+ % of its budget/);
  expect(stderr).toContain('warning BUDGET_EXCEEDED_AT_MAXIMUM');
});

test('a budget that is waived until a day does not fail', async () => {
  const waiver = { code: 'BUDGET_EXCEEDED', reason: 'the move of november', owner: 'x', expires: '2026-11-30' };
  const changed = withValue('production', { budget: { monthlyUsd: 1000 } });
  const waived = { platform: { ...platform, ...changed.platform, checks: { waivers: { move: waiver } } } };
  expect(await run(project, 'cost', { program: waived })).toMatchObject({ exitCode: 0, stderr: '' });
});

test('a type without a price fails at its place, with the nearest that has one', async () => {
  const nodeGroups = { general: { instanceTypes: ['t3.large', 't2.large'], maxSize: 3, spot: { maxSize: 3 } } };
  const changed = withValue('dev', { cluster: { nodeGroups } });
  const { exitCode, stderr } = await run(project, 'cost dev', { program: changed });
  expect(exitCode).toBe(1);
  expect(stderr).toContain('PRICE_UNKNOWN at dev.cluster.nodeGroups.general.instanceTypes.1');
  expect(stderr).toContain('did you mean "t3.large"?');
});

test('a region without prices is told, and priced as the dearest that is known', async () => {
  const zones = ['sa-east-1a', 'sa-east-1b', 'sa-east-1c'];
  const changed = withValue('production', { region: 'sa-east-1', network: { ...layer?.network, zones } });
  const { exitCode, stderr } = await run(project, 'cost production', { program: changed });
  expect([exitCode, stderr]).toEqual([0, expect.stringContaining('warning PRICE_REGION_UNKNOWN at production.region')]);
  expect(stderr).toContain('those of eu-west-1 are taken');
});

test('a version that leaves standard support today is told as dear as it then is', async () => {
  const { cluster } = layer ?? {};
  const changed = withValue('production', { cluster: { ...cluster, kubernetesVersion: '1.33' } });
  const { stdout } = await run(project, 'cost production', { program: changed });
  expect(stdout).toMatch(/^ {2}cluster +438 +438 +438$/m);
});
