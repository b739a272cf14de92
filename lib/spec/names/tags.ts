import type { Environment } from '../resolve/platform';

/** Tags of requirement I1, on everything in AWS that belongs to an environment. */
export function tagsOf({
  name,
  owner,
  project,
}: Environment): Readonly<Record<'Environment' | 'Owner' | 'Project', string>> {
  return { Environment: name, Owner: owner, Project: project };
}
