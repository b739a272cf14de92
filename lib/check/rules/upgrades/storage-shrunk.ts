import type { UpgradeRule } from '../../rule';
import { claimsOf, growthOf, storageField, storageOf } from './claims';
import { printValue } from './print-value';

/** A volume that would have to get smaller. */
export const storageShrunk: UpgradeRule = {
  scope: 'upgrade',
  code: 'STORAGE_SHRUNK',
  severity: 'error',
  title: 'a volume keeps its size or grows',
  why:
    'A file system in use cannot be cut short: Kubernetes refuses a claim that asks for less than its volume has, and ' +
    'a StatefulSet whose templates do.',
  fix: 'Take the old size, or copy the data to a smaller volume under a new name.',
  sources: [
    'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#expanding-persistent-volumes-claims',
    'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/core/validation/validation.go',
  ],
  check({ before, after }) {
    const next = claimsOf(after);
    return [...claimsOf(before).values()].flatMap((old) => {
      const claim = next.get(old.name);
      if (claim === undefined || growthOf(old, claim) >= 0) return [];
      const size = printValue(storageOf(old));
      return [
        {
          field: storageField(claim),
          message: 'a volume cannot shrink',
          found: printValue(storageOf(claim)),
          accepted: `${size} or more`,
          fix: `ask for ${size} again; to save space, make a smaller volume under another name and copy the data`,
        },
      ];
    });
  },
};
