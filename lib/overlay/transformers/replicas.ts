import { z } from 'zod';
import { expectSchema } from '../expect-schema';
import type { Place } from '../place';
import { isData } from '../plain-data';
import { editEach, type Step } from '../step';
import type { Subject } from '../subject';

/** Kinds that run as many pods as `spec.replicas` says. */
const scalable: readonly string[] = ['Deployment', 'ReplicationController', 'ReplicaSet', 'StatefulSet'];

/** How many pods a workload runs. */
export const replicasSchema = z.strictObject({
  /** Name of the workload. */
  name: z.string().min(1),
  count: z.int().min(0),
  expect: expectSchema,
});

/** Makes a number of replicas ready to be set. */
export function replicasStep({ name, count, expect }: z.output<typeof replicasSchema>, place: Place): Step {
  return {
    place,
    expect,
    wanted: name,
    candidates: (body) => (scalable.includes(body.kind) ? [body.metadata.name] : []),
    run: (subjects) =>
      editEach(subjects, (body, subject) => {
        if (!scalable.includes(body.kind) || !isCalled(subject, name)) return undefined;
        const spec = isData(body['spec']) ? body['spec'] : {};
        return { body: { ...body, spec: { ...spec, replicas: count } } };
      }),
  };
}

function isCalled({ manifest, formerly }: Subject, name: string): boolean {
  return [manifest.body.metadata, ...formerly].some((one) => one.name === name);
}
