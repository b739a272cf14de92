import { didYouMean } from '../../../problem';
import { instanceTypeNames, instanceTypeOf, maxConnections } from '../../../spec';
import type { SpecRule, SpecSubject } from '../../rule';
import type { SpecViolation } from '../../violation';

export const instanceTypeUnknown: SpecRule = {
  code: 'INSTANCE_TYPE_UNKNOWN',
  scope: 'spec',
  severity: 'warning',
  title: 'the size of every instance type is known, so that capacity can be judged',
  why:
    'Whether pods fit their nodes, and connections their database, is computed from tables of instance types that ' +
    'keelson holds. Of a type that is not in them nothing can be said: pods that may run there are not judged.',
  fix: 'Take a type of a family that keelson knows (t3, t3a, t4g, m5, m6i, m7i, m7g, c5, c6i, c7i, c7g, r5, r6i, r7g), or watch the capacity by other means.',
  sources: ['https://aws.amazon.com/ec2/instance-types/', 'https://aws.amazon.com/rds/instance-types/'],
  check: (subject) => [...nodeTypes(subject), ...databaseTypes(subject)],
};

function nodeTypes({ environment }: SpecSubject): readonly SpecViolation[] {
  return Object.entries(environment.cluster.nodeGroups).flatMap(([group, { instanceTypes }]) =>
    instanceTypes.flatMap((name, index): SpecViolation[] => {
      if (instanceTypeOf(name) !== undefined) return [];
      return [
        {
          spec: ['cluster', 'nodeGroups', group, 'instanceTypes', String(index)],
          message: `the size of instance type "${name}" is not known, so the capacity of node group "${group}" cannot be judged`,
          found: name,
          accepted: 'a type of the families t3, t3a, t4g, m5, m6i, m7i, m7g, c5, c6i, c7i, c7g, r5, r6i and r7g',
          fix: didYouMean(name, instanceTypeNames) ?? 'take a type that is known, or watch the capacity by other means',
        },
      ];
    }),
  );
}

function databaseTypes({ environment }: SpecSubject): readonly SpecViolation[] {
  return Object.entries(environment.stores).flatMap(([name, store]): SpecViolation[] => {
    if (store.engine !== 'postgresql' || maxConnections(store.instanceClass) !== undefined) return [];
    return [
      {
        spec: ['stores', name, 'instanceClass'],
        message: `the memory of "${store.instanceClass}" is not known, so its connections cannot be judged`,
        found: store.instanceClass,
        accepted:
          'a class of the families db.t3, db.t4g, db.m5, db.m6i, db.m6g, db.m7g, db.r5, db.r6i, db.r6g and db.r7g',
        fix: 'take a class that is known, or watch the connections by other means',
      },
    ];
  });
}
