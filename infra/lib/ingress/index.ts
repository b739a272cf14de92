export { IngressStack, type IngressStackProps } from './ingress-stack';
export { edgeRules, WebAcl } from './web-acl';
