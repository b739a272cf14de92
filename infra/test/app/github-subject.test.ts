import type { Platform } from '../../../lib/spec';
import { platformStacks } from '../../lib/app';
import { listOf, ofType, resourcesOf } from '../resources';
import { newApp, platform } from '../synthesized';

const subject = 'token.actions.githubusercontent.com:sub';

test.each(['aicode/platform', 'aicode@123/platform@456'])(
  'only tokens that call the repository %s, as the spec does, may deploy and push images',
  (repository) => {
    const { dev } = platform.environments;
    if (platform.shared === undefined || dev === undefined) throw new Error('both are there');
    const changed: Platform = { ...platform, shared: { ...platform.shared, repository }, environments: { dev } };
    const roles = platformStacks(newApp(), changed)
      .filter(({ node }) => ['dev-identity', 'shared'].includes(node.id))
      .flatMap((stack) => ofType(resourcesOf(stack), 'AWS::IAM::Role'));
    const subjects = roles
      .flatMap(({ Properties }) => listOf(Properties.AssumeRolePolicyDocument.Statement))
      .flatMap((statement) => listOf(statement.Condition?.StringEquals?.[subject]));
    expect(subjects.sort()).toEqual([
      `repo:${repository}:environment:dev`,
      `repo:${repository}:environment:dev`,
      `repo:${repository}:ref:refs/heads/main`,
    ]);
  },
);
