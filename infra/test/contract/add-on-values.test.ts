import { fieldAt, listOf } from '../../../lib/manifest';
import { addOns, helmValuesOf, names } from '../../../lib/spec';
import { autoscalerRole } from '../../lib/operations/off-hours/autoscaler-brake';
import { environmentOf, platform, templateOf } from '../synthesized';

const everywhere = Object.keys(platform.environments);

test.each(everywhere)('in %s the load balancer controller finds exactly the network that is made', (name) => {
  const values = helmValuesOf(addOns['aws-load-balancer-controller'], environmentOf(name));
  const [vpc] = Object.values(templateOf(`${name}-network`).findResources('AWS::EC2::VPC'));

  expect(listOf(fieldAt(vpc, 'Properties', 'Tags'))).toContainEqual({
    Key: 'Name',
    Value: fieldAt(values, 'vpcTags', 'Name'),
  });
  templateOf(`${name}-cluster`).hasResourceProperties('AWS::EKS::Cluster', { Name: fieldAt(values, 'clusterName') });
});

test.each(everywhere)('in %s log lines are written only to log groups that are made', (name) => {
  const environment = environmentOf(name);
  const { outputs } = fieldAt(helmValuesOf(addOns['fluent-bit'], environment), 'config') as { outputs: string };
  const [template = ''] = [...outputs.matchAll(/log_group_template (.*)/g)].map(([, group = '']) => group);
  const named = [...outputs.matchAll(/log_group_name (.*)/g)].map(([, group]) => group);
  const ofServices = Object.keys(environment.services).map((service) => template.replace(/\$.*$/, service));

  for (const LogGroupName of new Set([...named, ...ofServices])) {
    templateOf(`${name}-operations`).hasResourceProperties('AWS::Logs::LogGroup', { LogGroupName });
  }
});

test('the brake of nights off is put on the role that the autoscaler has', () => {
  const dev = environmentOf('dev');
  expect(autoscalerRole(dev)).toBe(names.podRole(dev, 'addon', 'cluster-autoscaler'));
  templateOf('dev-identity').hasResourceProperties('AWS::IAM::Role', { RoleName: autoscalerRole(dev) });
});
