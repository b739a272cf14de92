export { edgeRules, loadBalancerRules, type WebAclRule } from './rules';
export { WebAcl, type WebAclProps } from './web-acl';
