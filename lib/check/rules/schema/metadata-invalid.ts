import { labelKey } from '../../../kubernetes';
import type { Violation } from '../../../problem';
import type { ObjectRule } from '../../rule';
import { none, ofEach, together } from '../../together';
import { isCoreKind } from './known-kind';
import { at, each, refuse, required, textAt, type Place } from './place';

const standardFinalizers = ['kubernetes', 'orphan', 'foregroundDeletion'];

export const metadataInvalid: ObjectRule = {
  code: 'METADATA_INVALID',
  severity: 'error',
  scope: 'object',
  title: 'finalizers are qualified names, and owner references say whom they mean',
  why:
    'An API server refuses a finalizer without a domain, because two controllers could mean different things by it, and an ' +
    'owner without uid, because the garbage collector would delete the object for want of an owner.',
  fix: 'Write finalizers as "example.com/name"; leave owner references to the controllers that know the uid.',
  sources: ['k8s.io/apimachinery pkg/api/validation/objectmeta.go'],
  check: ({ body, target }) => {
    const metadata: Place = { path: 'metadata', value: body.metadata };
    return together(
      judgeFinalizers(at(metadata, 'finalizers'), () => isCoreKind(body, target)),
      judgeOwners(each(at(metadata, 'ownerReferences'))),
    );
  },
};

function judgeFinalizers(finalizers: Place, isCore: () => boolean): readonly Violation[] {
  const places = each(finalizers);
  if (places.length === 0) return none;
  return together(
    ofEach(places, (finalizer) => judgeFinalizer(finalizer, isCore())),
    judgeBoth(finalizers),
  );
}

function judgeFinalizer(place: Place, isCore: boolean): readonly Violation[] {
  const name = textAt(place);
  if (name === undefined) return none;
  const isQualified = labelKey.accepts(name) && (!isCore || name.includes('/') || standardFinalizers.includes(name));
  if (isQualified) return none;
  return [
    refuse(place, 'this is not a name for a finalizer', {
      accepted: 'a name with a domain, such as "example.com/clean-up"',
    }),
  ];
}

function judgeBoth(finalizers: Place): readonly Violation[] {
  const names = each(finalizers).map(textAt);
  const isBoth = names.includes('orphan') && names.includes('foregroundDeletion');
  return isBoth ? [refuse(finalizers, 'dependents can be orphaned or deleted, not both')] : none;
}

function judgeOwners(owners: readonly Place[]): readonly Violation[] {
  const controllers = owners.filter((owner) => at(owner, 'controller').value === true);
  return together(
    ofEach(owners, (owner) =>
      ofEach(['apiVersion', 'kind', 'name', 'uid'], (key) => {
        const place = at(owner, key);
        return place.value === '' ? required(place, `${key} of an owner is empty`) : [];
      }),
    ),
    controllers
      .slice(1)
      .map((owner) => refuse(owner, 'the object has a controller already', { accepted: 'one controller' })),
  );
}
