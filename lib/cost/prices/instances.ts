import { offeredCacheNodeTypes, offeredDatabaseClasses, offeredNodeTypes } from '../../spec/aws';
import { pages } from './pages';
import { price, type Price } from './price';

/** What runs on an instance that AWS rents out by the hour. */
export type InstanceKind = 'node' | 'database' | 'cache';

/** Price of an hour of the size `large`, in the United States and in Ireland. */
type Large = readonly [us: number, eu: number];

/** EC2 with Linux. */
const nodes: { readonly [family: string]: Large } = {
  t3: [0.0832, 0.0912],
  t3a: [0.0752, 0.0816],
  t4g: [0.0672, 0.0736],
  m5: [0.096, 0.107],
  m6i: [0.096, 0.107],
  m7i: [0.1008, 0.1124],
  m7g: [0.0816, 0.0911],
  c5: [0.085, 0.096],
  c6i: [0.085, 0.0912],
  c7i: [0.0893, 0.0958],
  c7g: [0.0725, 0.0778],
  r5: [0.126, 0.141],
  r6i: [0.126, 0.141],
  r7g: [0.1071, 0.12],
};

/** RDS for PostgreSQL in one zone. */
const databases: { readonly [family: string]: Large } = {
  'db.t3': [0.145, 0.157],
  'db.t4g': [0.129, 0.141],
  'db.m5': [0.178, 0.196],
  'db.m6i': [0.178, 0.196],
  'db.m6g': [0.159, 0.176],
  'db.m7g': [0.168, 0.186],
  'db.r5': [0.25, 0.277],
  'db.r6i': [0.25, 0.277],
  'db.r6g': [0.225, 0.249],
  'db.r7g': [0.239, 0.265],
};

/** ElastiCache for Redis. */
const caches: { readonly [family: string]: Large } = {
  'cache.t3': [0.136, 0.148],
  'cache.t4g': [0.129, 0.141],
  'cache.m5': [0.156, 0.172],
  'cache.m6g': [0.149, 0.164],
  'cache.m7g': [0.158, 0.174],
  'cache.r5': [0.216, 0.24],
  'cache.r6g': [0.206, 0.228],
  'cache.r7g': [0.219, 0.242],
};

/**
 * Sizes in terms of `large`: within a family the price follows what AWS calls the normalization factor
 * (https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/apply_ri.html). Cents may differ from the list.
 */
const sizes: { readonly [size: string]: number } = {
  nano: 1 / 16,
  micro: 1 / 8,
  small: 1 / 4,
  medium: 1 / 2,
  large: 1,
  xlarge: 2,
  '2xlarge': 4,
  '4xlarge': 8,
  '8xlarge': 16,
  '9xlarge': 18,
  '12xlarge': 24,
  '16xlarge': 32,
  '18xlarge': 36,
  '24xlarge': 48,
  '32xlarge': 64,
  '48xlarge': 96,
};

const tables = {
  node: { families: nodes, source: pages.ec2, offered: new Set(offeredNodeTypes) },
  database: { families: databases, source: pages.rds, offered: new Set(offeredDatabaseClasses) },
  cache: { families: caches, source: pages.elastiCache, offered: new Set(offeredCacheNodeTypes) },
} as const;

/** Share of the on-demand price that spot capacity costs. Own estimate: it moves by the hour, mostly from 0.3 to 0.4. */
export const spotShare = 0.4;

/** Price of an hour of an instance; undefined for a type that AWS does not offer, or whose family has no price. */
export function instancePrice(kind: InstanceKind, type: string): Price | undefined {
  const { families, source, offered } = tables[kind];
  if (!offered.has(type)) return undefined;
  const [family, size] = partsOf(type);
  const [large, share] = [families[family], sizes[size]];
  if (large === undefined || share === undefined) return undefined;
  return price('hour', source, large[0] * share, large[1] * share);
}

/** The price of the same capacity where AWS may take it back. */
export function spotPrice({ per, usd }: Price): Price {
  return price(per, pages.spot, usd['us-east-1'] * spotShare, usd['eu-west-1'] * spotShare);
}

/** Names of all types that have a price, smaller ones of a family first. */
export function pricedTypes(kind: InstanceKind): readonly string[] {
  const { families, offered } = tables[kind];
  const names = Object.keys(families).flatMap((family) => Object.keys(sizes).map((size) => `${family}.${size}`));
  return names.filter((name) => offered.has(name));
}

function partsOf(type: string): readonly [family: string, size: string] {
  const dot = type.lastIndexOf('.');
  return [type.slice(0, dot), type.slice(dot + 1)];
}
