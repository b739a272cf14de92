import { createHash } from 'node:crypto';
import type { Tree, TreeFile } from '../../lib/tree';

/** Versions of the sources that the rounds render in turn. */
export const versions = [1, 2, 3] as const;

const bundles = 130;
const objects = 8;

/**
 * Two environments of about a thousand files each. From version to version every third file changes, and every fifth
 * bundle is there or not.
 */
export function treesOf(version: number): Tree[] {
  return ['dev', 'production'].map((environment) => ({ environment, files: new Map(filesOf(environment, version)) }));
}

function filesOf(environment: string, version: number): [string, TreeFile][] {
  return Array.from({ length: bundles }, (_, bundle) => bundle)
    .filter((bundle) => bundle % 5 !== 0 || (bundle / 5 + version) % 3 !== 0)
    .flatMap((bundle) =>
      Array.from({ length: objects }, (_, object): [string, TreeFile] => {
        const name = `service-${String(bundle).padStart(3, '0')}`;
        const text = `${environment} ${name} ${object} ${object % 3 === 0 ? version : 0}\n`.repeat(60);
        const sha256 = createHash('sha256').update(text).digest('hex');
        const path = `${environment}/services/${name}/${10 + object}-object-${name}.yaml`;
        return [path, { object: `v1/Object//${name}-${object}`, sha256, text: () => text }];
      }),
    );
}
