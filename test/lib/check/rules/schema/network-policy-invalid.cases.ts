import type { RuleCases } from '../../rule-cases';
import { all, object } from './objects';

const policy = (fields: string): string =>
  object('networking.k8s.io/v1', 'NetworkPolicy', `spec: { podSelector: {}, ${fields} }`);
const from = (peer: string): string => policy(`ingress: [{ from: [{ ${peer} }] }]`);
const port = (fields: string): string => policy(`egress: [{ ports: [{ ${fields} }] }]`);

export const cases: RuleCases = {
  code: 'NETWORK_POLICY_INVALID',
  passes: [
    {
      yaml: all(
        from('podSelector: {}, namespaceSelector: {}'),
        from('ipBlock: { cidr: 10.0.0.0/8, except: [10.1.0.0/16] }'),
        from('ipBlock: { cidr: "2001:db8::/32", except: ["2001:db8:1::/48"] }'),
        port('port: 8000, endPort: 8000'),
        port('port: http'),
        policy('policyTypes: [Egress]'),
      ),
    },
    { yaml: from('ipBlock: { cidr: 10.0.0.1/8 }'), target: { kubernetesVersion: '1.35' } },
  ],
  fails: [
    {
      yaml: all(
        from(''),
        from('podSelector: {}, ipBlock: { cidr: 10.0.0.0/8 }'),
        from('ipBlock: { cidr: 10.0.0.0 }'),
        from('ipBlock: { cidr: 10.0.0.1/8 }'),
        from('ipBlock: { cidr: 10.0.0.0/8, except: [11.0.0.0/16] }'),
        from('ipBlock: { cidr: 10.0.0.0/8, except: [10.0.0.0/8] }'),
        port('port: 0'),
        port('port: 8000, endPort: 7000'),
        port('endPort: 7000'),
        port('port: http, endPort: 7000'),
        port('port: "80"'),
      ),
      says: [
        'NetworkPolicy/shop/web spec.ingress[0].from[0]: the peer is empty; found {}; accepted podSelector, namespaceSelector or ipBlock',
        'NetworkPolicy/shop/web spec.ingress[0].from[0]: a peer is a network or a selector, not both; found ipBlock, podSelector',
        'NetworkPolicy/shop/web spec.ingress[0].from[0].ipBlock.cidr: this is not a network; found "10.0.0.0"; accepted the first address of a network and its length, such as "10.0.0.0/16"',
        'NetworkPolicy/shop/web spec.ingress[0].from[0].ipBlock.cidr: this is not a network; found "10.0.0.1/8"; accepted the first address of a network and its length, such as "10.0.0.0/16"',
        'NetworkPolicy/shop/web spec.ingress[0].from[0].ipBlock.except[0]: the exception does not lie within the network; found "11.0.0.0/16"; accepted a part of 10.0.0.0/8',
        'NetworkPolicy/shop/web spec.ingress[0].from[0].ipBlock.except[0]: the exception does not lie within the network; found "10.0.0.0/8"; accepted a part of 10.0.0.0/8',
        'NetworkPolicy/shop/web spec.egress[0].ports[0].port: port is out of range; found 0; accepted 1 to 65535',
        'NetworkPolicy/shop/web spec.egress[0].ports[0].endPort: the range ends before it starts; found 7000; accepted 8000 or more',
        'NetworkPolicy/shop/web spec.egress[0].ports[0].endPort: a range needs a number in port; found 7000',
        'NetworkPolicy/shop/web spec.egress[0].ports[0].endPort: a range needs a number in port; found 7000',
        'NetworkPolicy/shop/web spec.egress[0].ports[0].port: this is a number in quotes, so a name; found "80"; fix: write the number 80 without quotes',
      ],
    },
  ],
  doesNotApply: [{ yaml: object('cilium.io/v2', 'CiliumNetworkPolicy', 'spec: { ingress: [{ from: [{}] }] }') }],
};
