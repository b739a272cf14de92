import { addOnNames, addOns } from '../../../../lib/spec';
import { entryOf } from '../../../../lib/manifest';
import { objectsOf, placeOf, propertyOf, resourcesOf } from '../read-sides';
import type { Sides } from '../sides';
import type { Named, Term } from '../term';
import { callsCloud } from './calls-cloud';

/** Service accounts that pods call AWS with, as `namespace/name`. */
export const serviceAccounts: Term = {
  code: 'IDENTITY',
  what: 'Pod Identity association',
  used: (sides) => [...ofServices(sides), ...ofAddOns(sides)],
  defined: (sides) =>
    resourcesOf(sides, 'AWS::EKS::PodIdentityAssociation').flatMap((resource) => {
      const namespace = propertyOf(resource, 'Namespace');
      const account = propertyOf(resource, 'ServiceAccount');
      if (namespace === undefined || account === undefined) return [];
      // EKS installs its own add-ons there: no manifest of ours has their accounts
      return [{ name: `${namespace}/${account}`, from: placeOf(resource), isForOthers: namespace === 'kube-system' }];
    }),
};

function ofServices(sides: Sides): readonly Named[] {
  return objectsOf(sides, 'ServiceAccount')
    .filter(({ body }) => {
      const service = entryOf(sides.environment.services, body.metadata.name);
      return service !== undefined && callsCloud(service);
    })
    .map(({ file, body }) => ({ name: `${body.metadata.namespace ?? ''}/${body.metadata.name}`, from: file }));
}

function ofAddOns({ environment }: Sides): readonly Named[] {
  return addOnNames
    .filter((name) => environment.addOns[name] === true)
    .flatMap((name) => {
      const { namespace, serviceAccounts: accounts } = addOns[name];
      return accounts
        .filter(({ identity }) => identity !== undefined)
        .map((account) => ({ name: `${namespace}/${account.name}`, from: `${environment.name}.addOns.${name}` }));
    });
}
