export { IngressStack } from './ingress-stack';
