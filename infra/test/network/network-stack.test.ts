import { environmentOf, templateOf } from '../synthesized';

test.each(['dev', 'staging', 'production'])('%s has exactly the subnets that its spec plans', (name) => {
  const { network } = environmentOf(name);
  const subnets = Object.values(templateOf(`${name}-network`).findResources('AWS::EC2::Subnet'));
  const planned = [...network.publicSubnets, ...network.privateSubnets, ...network.databaseSubnets];
  expect(subnets.map(({ Properties }) => Properties.CidrBlock).sort()).toEqual([...planned].sort());
});
