import type { NameContext } from '../../../names/names';
import type { EnvironmentContext } from '../../rule';
import { clusterNames } from './cluster-names';
import type { ComposedName, NameLister } from './composed-name';
import { resourceNames } from './resource-names';
import { storageNames } from './storage-names';
import { storeNames } from './store-names';

export type { ComposedName } from './composed-name';

/** What infrastructure names besides. */
const inTemplates: readonly NameLister[] = [storageNames, storeNames, clusterNames];

/** Every name of an environment in AWS that holds what a user chose, and those of the same sort that stand there anyway. */
export function composedNamesOf(all: EnvironmentContext): readonly ComposedName[] {
  const context: NameContext = { project: all.project, shortName: all.environment.shortName };
  const listers = all.makesInfrastructure ? [...inTemplates, resourceNames] : [resourceNames];
  return listers.flatMap((lister) => lister(context, all));
}
