import { fieldAt, listOf, textOf } from '../../../../lib/manifest';
import { names } from '../../../../lib/spec';
import { placeOf, resourcesOf } from '../read-sides';
import type { Sides, TemplateResource } from '../sides';
import type { Term } from '../term';
import { annotated } from './annotation';

/** Security groups of load balancers; the controller looks for their `Name` tag, not for their name. */
export const loadBalancerGroups: Term = {
  code: 'LOAD_BALANCER_GROUP',
  what: 'security group of a load balancer, by its tag "Name"',
  used: (sides) =>
    annotated(sides, 'security-groups').flatMap(({ file, text }) =>
      text.split(',').map((name) => ({ name: name.trim(), from: file })),
    ),
  defined: (sides) => {
    const planned = plannedGroups(sides);
    return resourcesOf(sides, 'AWS::EC2::SecurityGroup').flatMap((resource) => {
      const name = nameTagOf(resource);
      if (name === undefined || !planned.includes(name)) return [];
      return [{ name, from: placeOf(resource), isForOthers: true }]; // kept ready for the first service that needs it
    });
  },
};

function plannedGroups({ environment }: Sides): readonly string[] {
  return ['public', 'internal'].map((access) => names.loadBalancerSecurityGroup(environment, access));
}

function nameTagOf({ properties }: TemplateResource): string | undefined {
  const tag = listOf(fieldAt(properties, 'Tags')).find((one) => fieldAt(one, 'Key') === 'Name');
  return textOf(fieldAt(tag, 'Value'));
}
