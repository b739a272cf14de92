import { addOnNames, addOns, helmValuesOf } from '../../../lib/spec';
import type { HelmValues } from '../../../lib/spec/add-ons';

const environment = { project: 'shop', shortName: 'eu', region: 'eu-central-1', domain: 'eu.shop.example' };
const valuesOf = (addOn: (typeof addOnNames)[number]): HelmValues => helmValuesOf(addOns[addOn], environment);

test.each([...addOnNames])(
  '%s is installed with what its record says, and room for it as capacity counts it',
  (addOn) => {
    const { values = {}, workloads } = addOns[addOn];
    const installed = valuesOf(addOn);

    expect(installed).toMatchObject(values);
    for (const { kind, resourcesAt, replicasAt, requests, limits, replicas } of workloads) {
      expect(installed).toHaveProperty(resourcesAt, { requests, limits });
      if (replicasAt !== undefined && kind !== 'DaemonSet') expect(installed).toHaveProperty(replicasAt, replicas);
    }
  },
);

test('add-ons that cannot ask where they are get told', () => {
  expect(valuesOf('aws-load-balancer-controller')).toMatchObject({
    clusterName: 'shop-eu-eks',
    region: 'eu-central-1',
    vpcTags: { Name: 'shop-eu-network-vpc' },
  });
  expect(valuesOf('cluster-autoscaler')).toMatchObject({
    autoDiscovery: { clusterName: 'shop-eu-eks' },
    awsRegion: 'eu-central-1',
  });
  expect(valuesOf('external-dns')).toMatchObject({ domainFilters: ['eu.shop.example'], txtOwnerId: 'shop-eu-eks' });
  expect(valuesOf('opentelemetry-collector')).toMatchObject({
    mode: 'deployment',
    config: {
      exporters: { awsxray: { region: 'eu-central-1' } },
      service: { pipelines: { traces: { exporters: ['awsxray'] } } },
    },
  });
});

test('values of one environment change no record', () => {
  const before = JSON.stringify(addOns);
  const others = addOnNames.map((name) => helmValuesOf(addOns[name], { ...environment, region: 'us-east-1' }));

  expect(JSON.stringify(addOns)).toBe(before);
  expect(JSON.stringify(others)).not.toContain('eu-central-1');
});

test.each([
  ['web-6d5f7c8b9-abcde_shop-eu_web-0123', "/shop/eu/$kubernetes['labels']['app.kubernetes.io/name']"],
  ['web-6d5f7c8b9-abcde_shop-eu_proxy-0123', "/shop/eu/$kubernetes['labels']['app.kubernetes.io/name']"],
  ['web-migration-4cb7a0b9-x2x9z_shop-eu_migration-0123', undefined],
  ['coredns-6d5f7c8b9-abcde_kube-system_coredns-0123', undefined],
  ['web-6d5f7c8b9-abcde_shop-eu-2_web-0123', undefined],
])('lines of %s go to one log group, by template %s', (pod, template) => {
  expect(outputsFor(`kube.var.log.containers.${pod}.log`)).toEqual([
    { region: 'eu-central-1', group: '/shop/eu/platform', template },
  ]);
});

test('lines of the nodes themselves go to the log group of the platform', () => {
  expect(outputsFor('host.kubelet.service')).toEqual([
    { region: 'eu-central-1', group: '/shop/eu/platform', template: undefined },
  ]);
});

/** Outputs of Fluent Bit that take lines with a tag. */
function outputsFor(tag: string): readonly object[] {
  const { config } = valuesOf('fluent-bit');
  const text = JSON.parse(JSON.stringify(config)).outputs as string;
  const outputs = text.split('[OUTPUT]').slice(1).map(settings);
  return outputs
    .filter(({ Match_Regex = '' }) => new RegExp(Match_Regex).test(tag))
    .map(({ region, log_group_name: group, log_group_template: template }) => ({ region, group, template }));
}

function settings(section: string): { readonly [setting: string]: string } {
  const lines = section.trim().split('\n');
  return Object.fromEntries(lines.map((line) => /^\s*(\S+) (.*)$/.exec(line)?.slice(1) ?? []));
}
