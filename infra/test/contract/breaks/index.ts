import { identityBreaks } from './identities';
import { imageBreaks } from './images';
import { ingressBreaks } from './ingress';
import { networkAndNodeBreaks } from './network-and-nodes';
import { secretBreaks } from './secrets';
import { storageBreaks } from './storage';
import type { Break } from './break';

export const breaks: readonly Break[] = [
  ...secretBreaks,
  ...storageBreaks,
  ...ingressBreaks,
  ...imageBreaks,
  ...identityBreaks,
  ...networkAndNodeBreaks,
];
