import { Stack } from 'aws-cdk-lib';
import { stacks } from '../synthesized';

test('every stack carries the tags of its environment itself, so that what CloudFormation makes for it has them too', () => {
  const tags = [...stacks()].map(([id, stack]) => [id, Stack.of(stack).tags.tagValues()] as const);
  const wanted = [...stacks().keys()].map((id) => {
    const Environment = id.replace(/-.*$/, '');
    return [id, { Environment, Owner: 'platform-team', Project: 'aicode' }];
  });
  expect(tags).toEqual(wanted);
  expect(new Set(tags.map(([, { Environment }]) => Environment)).size).toBe(4);
});
