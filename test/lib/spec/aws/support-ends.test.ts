import { kubernetesVersions } from '../../../../lib/kubernetes';
import { engineSupport, kubernetesSupport } from '../../../../lib/spec';
import { engineVersions } from '../../../../lib/spec/aws';

test('extended support follows standard support', () => {
  const engines = engineVersions.postgresql.map((version) => engineSupport('postgresql', version));
  const all = [...kubernetesVersions.map((version) => kubernetesSupport[version]), ...engines];
  for (const support of all)
    expect([support?.standard, support?.extended].sort()).toEqual([support?.standard, support?.extended]);
});

test('the end of every version of PostgreSQL that can be chosen is known', () => {
  expect(engineVersions.postgresql.filter((version) => engineSupport('postgresql', version) === undefined)).toEqual([]);
});

test('later versions of Kubernetes are supported longer', () => {
  const ends = kubernetesVersions.map((version) => kubernetesSupport[version].standard);
  expect(ends).toEqual([...ends].sort());
});

test('no end is made up for a version that none is known of', () => {
  expect([engineSupport('redis', '7.1'), engineSupport('postgresql', 'constructor')]).toEqual([undefined, undefined]);
});
