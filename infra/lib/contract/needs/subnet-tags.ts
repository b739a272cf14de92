import { fieldAt, listOf } from '../../../../lib/manifest';
import { placeOf, propertyOf, resourcesOf } from '../read-sides';
import type { TemplateResource } from '../sides';
import { breach, type Need } from './need';

/** The controller puts load balancers into the subnets that carry these tags. */
export const subnetTags: Need = (sides) => {
  const { publicSubnets, privateSubnets } = sides.environment.network;
  const tagOf = (range: string | undefined): string | undefined => {
    if (range === undefined) return undefined;
    if (publicSubnets.includes(range)) return 'kubernetes.io/role/elb';
    return privateSubnets.includes(range) ? 'kubernetes.io/role/internal-elb' : undefined;
  };
  return resourcesOf(sides, 'AWS::EC2::Subnet').flatMap((subnet) => {
    const range = propertyOf(subnet, 'CidrBlock');
    const tag = tagOf(range);
    if (tag === undefined || hasTag(subnet, tag)) return [];
    const message = `load balancers do not find this subnet: it has no tag "${tag}"`;
    return [breach('SUBNET_UNTAGGED', { message, file: placeOf(subnet), found: range ?? '', fix: `tag it ${tag}=1` })];
  });
};

function hasTag({ properties }: TemplateResource, key: string): boolean {
  return listOf(fieldAt(properties, 'Tags')).some(
    (tag) => fieldAt(tag, 'Key') === key && fieldAt(tag, 'Value') === '1',
  );
}
