import { fieldAt, listOf, textOf } from '../../../../lib/manifest';
import { names } from '../../../../lib/spec';
import { objectsOf } from '../read-sides';
import type { Sides } from '../sides';
import type { Named, Term } from '../term';
import { calledNames } from './called-names';
import { resourcesNamed } from './resources-named';

/** Queues that programs use and that KEDA measures. */
export const queues: Term = {
  code: 'QUEUE',
  what: 'queue',
  used: (sides) => [...calledNames(sides, 'QUEUE'), ...measured(sides)],
  defined: (sides) => {
    const { environment } = sides;
    const planned = Object.keys(environment.queues).map((name) => names.queue(environment, name));
    return resourcesNamed(sides, 'AWS::SQS::Queue', 'QueueName').filter(({ name }) => planned.includes(name));
  },
};

function measured(sides: Sides): readonly Named[] {
  return objectsOf(sides, 'ScaledObject').flatMap(({ file, body }) =>
    listOf(fieldAt(body, 'spec', 'triggers')).flatMap((trigger) => {
      const name = textOf(fieldAt(trigger, 'metadata', 'queueURL'));
      return name === undefined ? [] : [{ name, from: file }];
    }),
  );
}
