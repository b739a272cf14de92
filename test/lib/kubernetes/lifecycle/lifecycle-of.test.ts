import { coreSchema, kindKey, kubernetesVersions, lifecycleOf, lifecycleTable } from '../../../../lib/kubernetes';

const minor = (version: string): number => Number(version.split('.')[1]);

const rows = lifecycleTable.flatMap(({ kinds, ...row }) => kinds.map((kind) => ({ kind, ...row })));

function servedBy(version: (typeof kubernetesVersions)[number]): Set<string> {
  return new Set(coreSchema(version).kinds.map(({ apiVersion, kind }) => kindKey(apiVersion, kind)));
}

test('an Ingress of the old group is removed, and the way on is named', () => {
  expect(lifecycleOf({ apiVersion: 'extensions/v1beta1', kind: 'Ingress' }, '1.36')).toEqual({
    state: 'removed',
    isOnByDefault: false,
    introducedIn: '1.1',
    deprecatedIn: '1.14',
    removedIn: '1.22',
    replacement: { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress' },
    source: 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/#ingress-v122',
  });
});

test('a kind that another one replaces names that kind', () => {
  const endpoints = { apiVersion: 'v1', kind: 'Endpoints' };
  expect(lifecycleOf(endpoints, '1.32')).toMatchObject({ state: 'served', isOnByDefault: true });
  expect(lifecycleOf(endpoints, '1.33')).toMatchObject({
    state: 'deprecated',
    replacement: { apiVersion: 'discovery.k8s.io/v1', kind: 'EndpointSlice' },
  });
});

test('a version still to come is not yet served, and is served from its first version on', () => {
  const claim = { apiVersion: 'resource.k8s.io/v1', kind: 'ResourceClaim' };
  expect(lifecycleOf(claim, '1.33').state).toBe('not yet served');
  expect(lifecycleOf(claim, '1.34')).toMatchObject({ state: 'served', isOnByDefault: true });
});

test('a beta version that must be switched on is told apart, with the removal that is announced', () => {
  const address = { apiVersion: 'networking.k8s.io/v1beta1', kind: 'IPAddress' };
  expect(lifecycleOf(address, '1.36')).toMatchObject({ state: 'deprecated', isOnByDefault: false, removedIn: '1.37' });
});

test('a stable kind without a history is served, a custom one is unknown', () => {
  expect(lifecycleOf({ apiVersion: 'apps/v1', kind: 'Deployment' }, '1.36').state).toBe('served');
  expect(lifecycleOf({ apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout' }, '1.36').state).toBe('unknown');
});

test.each(kubernetesVersions)('what the table calls removed or to come is not served by Kubernetes %s', (version) => {
  const served = servedBy(version);
  const absent = rows.filter((row) =>
    ['removed', 'not yet served'].includes(lifecycleOf({ apiVersion: row.apiVersion, kind: row.kind }, version).state),
  );
  expect(absent.filter(({ apiVersion, kind }) => served.has(kindKey(apiVersion, kind)))).toEqual([]);
  expect(absent.length).toBeGreaterThan(50);
});

const steps = kubernetesVersions.slice(1).map((version, i) => [kubernetesVersions[i] ?? version, version] as const);

test.each(steps)('what comes or goes from Kubernetes %s to %s stands in the table', (before, after) => {
  const gone = [...servedBy(before)].filter((key) => !servedBy(after).has(key));
  const come = [...servedBy(after)].filter((key) => !servedBy(before).has(key));
  const inTable = (field: 'removedIn' | 'introducedIn'): string[] =>
    rows.filter((row) => row[field] === after).map((row) => kindKey(row.apiVersion, row.kind));
  expect(inTable('removedIn')).toEqual(expect.arrayContaining(gone));
  expect(inTable('introducedIn')).toEqual(expect.arrayContaining(come));
});

test('no kind stands in the table twice, and each life runs forward', () => {
  const keys = rows.map(({ apiVersion, kind }) => kindKey(apiVersion, kind));
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  const backward = rows.filter((row) => {
    const dates = [row.introducedIn, row.deprecatedIn, row.removedIn].flatMap((date) => (date ? [minor(date)] : []));
    return dates.some((date, i) => date < (dates[i - 1] ?? 0));
  });
  expect(backward).toEqual([]);
});

test('a replacement is alive in the newest version', () => {
  const replacements = rows.flatMap(({ kind, replacement }) => (replacement ? [{ kind, ...replacement }] : []));
  const states = replacements.map((kind) => [kindKey(kind.apiVersion, kind.kind), lifecycleOf(kind, '1.36').state]);
  expect(states.filter(([, state]) => state !== 'served' && state !== 'deprecated')).toEqual([]);
});

test('each row names its page', () => {
  expect(rows.filter(({ source }) => !source.startsWith('https://'))).toEqual([]);
});
