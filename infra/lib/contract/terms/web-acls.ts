import { placeOf, propertyOf, resourcesOf } from '../read-sides';
import type { Term } from '../term';
import { annotated } from './annotation';

/** Web ACLs in front of load balancers. CloudFront has its own, of another scope. */
export const webAcls: Term = {
  code: 'WEB_ACL',
  what: 'web ACL of scope REGIONAL',
  used: (sides) => annotated(sides, 'wafv2-acl-name').map(({ file, text }) => ({ name: text, from: file })),
  defined: (sides) =>
    resourcesOf(sides, 'AWS::WAFv2::WebACL')
      .filter((resource) => propertyOf(resource, 'Scope') === 'REGIONAL')
      .flatMap((resource) => {
        const name = propertyOf(resource, 'Name');
        return name === undefined ? [] : [{ name, from: placeOf(resource) }];
      }),
};
