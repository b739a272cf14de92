import type { RuleCases } from '../../rule-cases';
import { all, pod } from './objects';

const meta = (fields: string): string => pod().replace('name: web', `name: web, ${fields}`);
const owner = (name: string): string =>
  `{ apiVersion: v1, kind: Node, name: ${name}, uid: "${name}", controller: true }`;

export const cases: RuleCases = {
  code: 'METADATA_INVALID',
  passes: [{ yaml: meta(`finalizers: [example.com/clean-up, orphan], ownerReferences: [${owner('a')}]`) }],
  fails: [
    {
      yaml: all(
        meta('finalizers: [clean-up]'),
        meta('finalizers: [orphan, foregroundDeletion]'),
        meta('ownerReferences: [{ apiVersion: v1, kind: Node, name: a, uid: "" }]'),
        meta(`ownerReferences: [${owner('a')}, ${owner('b')}]`),
      ),
      says: [
        'Pod/shop/web metadata.finalizers[0]: this is not a name for a finalizer; found "clean-up"; accepted a name with a domain, such as "example.com/clean-up"',
        'Pod/shop/web metadata.finalizers: dependents can be orphaned or deleted, not both; found ["orphan","foregroundDeletion"]',
        'Pod/shop/web metadata.ownerReferences[0].uid: uid of an owner is empty; found ""',
        'Pod/shop/web metadata.ownerReferences[1]: the object has a controller already; found {"apiVersion":"v1","kind":"Node","name":"b","uid":"b","controller":true}; accepted one controller',
      ],
    },
  ],
  doesNotApply: [{ yaml: pod('serviceAccountName: clean-up') }],
};
