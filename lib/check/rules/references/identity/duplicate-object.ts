import { apiGroup, groupBy } from '../../../../manifest';
import type { EnvironmentRule } from '../../../rule';
import { unsaid } from '../lookup/namespaces';

export const duplicateObject: EnvironmentRule = {
  code: 'DUPLICATE_OBJECT',
  severity: 'error',
  scope: 'environment',
  title: 'every object is declared once',
  why: 'The API server knows objects by group, kind, namespace and name. Of two with one identity the one that is applied last wins, whatever their versions, so what runs depends on the order of files.',
  fix: 'Give each its own name or namespace, or declare it once.',
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/names/'],
  check(facts) {
    const same = groupBy(
      facts.objects,
      ({ object: { apiVersion, kind, namespace, name } }) =>
        `${apiGroup(apiVersion)}/${kind}/${namespace ?? unsaid}/${name}`,
    );
    return [...same.values()].flatMap(([first, ...others]) =>
      others.map(({ object, construct }) => ({
        object,
        message: 'another object has the same kind, namespace and name, and each would overwrite the other',
        found: `${first?.object.bundle} (${first?.construct}) and ${object.bundle} (${construct})`,
        fix: 'give each its own name or namespace, or make it once',
      })),
    );
  },
};
