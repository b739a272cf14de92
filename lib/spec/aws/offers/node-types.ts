import { namesIn, type Offer } from './offer';

const upTo16 = 'large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge';
const upTo24 = `${upTo16} 24xlarge`;
const upTo32 = `${upTo24} 32xlarge`;
const upTo48 = `${upTo24} 48xlarge`;
const upTo96 = `${upTo32} 48xlarge 96xlarge`;
const withThirds = 'large xlarge 2xlarge 3xlarge 6xlarge 12xlarge';

/**
 * Types that EC2 offers in some region, as of November 2026: from the lists in cfn-lint 1.51, which come from the API of
 * EC2. Without those that no node of EKS can be (macOS) and without the generations before 2015.
 */
const offer: Offer = [
  ['t2 t3 t3a t4g', 'nano micro small medium large xlarge 2xlarge'],
  ['a1', 'medium large xlarge 2xlarge 4xlarge metal'],
  ['m4', 'large xlarge 2xlarge 4xlarge 10xlarge 16xlarge'],
  ['c4', 'large xlarge 2xlarge 4xlarge 8xlarge'],
  ['r4 i4g im4gn', 'large xlarge 2xlarge 4xlarge 8xlarge 16xlarge'],
  ['m5 m5d m5n m5dn r5 r5b r5d r5n r5dn', `${upTo24} metal`],
  ['c5 c5d', 'large xlarge 2xlarge 4xlarge 9xlarge 12xlarge 18xlarge 24xlarge metal'],
  ['c5n', 'large xlarge 2xlarge 4xlarge 9xlarge 18xlarge metal'],
  ['m5a m5ad c5a c5ad r5a r5ad', upTo24],
  ['m5zn z1d', `${withThirds} metal`],
  ['m6a c6a r6a', `${upTo32} 48xlarge metal`],
  ['m6g m6gd c6g c6gd c6gn r6g r6gd m7g m7gd c7g c7gd c7gn r7g r7gd x2gd', `medium ${upTo16} metal`],
  ['m6i m6id m6in m6idn c6i c6id c6in r6i r6id r6in r6idn i4i', `${upTo32} metal`],
  ['m7a c7a r7a', `medium ${upTo32} 48xlarge metal-48xl`],
  ['m7i c7i r7i i7i i8g', `${upTo48} metal-24xl metal-48xl`],
  ['m7i-flex c7i-flex m8i-flex c8i-flex r8i-flex', upTo16],
  ['r7iz', `${upTo16} 32xlarge metal-16xl metal-32xl`],
  [
    'm8a m8g m8gb m8gd m8gn c8a c8g c8gb c8gd c8gn r8a r8g r8gb r8gd r8gn x8g',
    `medium ${upTo48} metal-24xl metal-48xl`,
  ],
  ['m8i m8id c8i c8ib c8id c8in r8i r8id', `${upTo96} metal-48xl metal-96xl`],
  ['m8ib m8idb m8idn m8in r8ib r8idb r8idn r8in', upTo96],
  ['m8ine c8ine', 'large xlarge 2xlarge 4xlarge 8xlarge 12xlarge'],
  ['m8azn', 'medium large xlarge 3xlarge 6xlarge 12xlarge 24xlarge metal-12xl metal-24xl'],
  ['d2 d3', 'xlarge 2xlarge 4xlarge 8xlarge'],
  ['d3en', 'large xlarge 2xlarge 4xlarge 6xlarge 8xlarge 12xlarge'],
  ['h1', '2xlarge 4xlarge 8xlarge 16xlarge'],
  ['i3', 'large xlarge 2xlarge 4xlarge 8xlarge 16xlarge metal'],
  ['i3en', `${withThirds} 24xlarge metal`],
  ['i7ie i8ge', `${withThirds} 18xlarge 24xlarge 48xlarge metal-24xl metal-48xl`],
  ['is4gen', 'medium large xlarge 2xlarge 4xlarge 8xlarge'],
  ['x1', '16xlarge 32xlarge'],
  ['x1e', 'xlarge 2xlarge 4xlarge 8xlarge 16xlarge 32xlarge'],
  ['x2idn', '16xlarge 24xlarge 32xlarge metal'],
  ['x2iedn', 'xlarge 2xlarge 4xlarge 8xlarge 16xlarge 24xlarge 32xlarge metal'],
  ['x2iezn', '2xlarge 4xlarge 6xlarge 8xlarge 12xlarge metal'],
  ['x8aedz', 'large xlarge 3xlarge 6xlarge 12xlarge 24xlarge metal-12xl metal-24xl'],
  ['x8i', `${upTo32} 48xlarge 64xlarge 96xlarge metal-48xl metal-96xl`],
  ['g4ad', 'xlarge 2xlarge 4xlarge 8xlarge 16xlarge'],
  ['g4dn', 'xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge metal'],
  ['g5 g6 g6e', 'xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge'],
  ['g5g', 'xlarge 2xlarge 4xlarge 8xlarge 16xlarge metal'],
  ['g6f', 'large xlarge 2xlarge 4xlarge'],
  ['g7e', '2xlarge 4xlarge 8xlarge 12xlarge 24xlarge 48xlarge'],
  ['gr6', '4xlarge 8xlarge'],
  ['inf1', 'xlarge 2xlarge 6xlarge 24xlarge'],
  ['inf2', 'xlarge 8xlarge 24xlarge 48xlarge'],
  ['trn1', '2xlarge 32xlarge'],
  ['p3', '2xlarge 8xlarge 16xlarge'],
  ['p4d p4de', '24xlarge'],
  ['p5', '4xlarge 48xlarge'],
  ['p5e p5en trn2', '48xlarge'],
];

/** Names of the instance types that a node can be. */
export const offeredNodeTypes: readonly string[] = namesIn(offer);

/** What a program has to be built for to run on an instance type: Graviton families have a `g` behind their number. */
export function architectureOf(instanceType: string): 'amd64' | 'arm64' {
  return /^(a1|[a-z]+\d+[a-z]*g[a-z]*)\./.test(instanceType) ? 'arm64' : 'amd64';
}
