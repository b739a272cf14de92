import { fieldAt, listOf, textOf } from '../../../manifest';
import { celTexts } from '../../cel-variables';
import { bindingKinds } from '../../kinds';
import { rbacGoodPractices } from '../../sources';
import type { PolicyStatement } from '../../statement';

const everybody = ['system:anonymous', 'system:unauthenticated', 'system:authenticated', 'system:serviceaccounts'];

/** Groups that nobody has to join. */
export const everybodyBound: PolicyStatement = {
  code: 'EVERYBODY_BOUND',
  severity: 'error',
  title: 'no right is bound to everybody',
  why: 'These subjects stand for all who reach the API server: strangers, all who can log in, or each pod of the cluster. A right of theirs is nobody’s to answer for.',
  fix: 'bind a group of people, or a service account by its name',
  sources: [rbacGoodPractices, 'Trivy KSV-0122, 0123', 'kubescape C-0262', 'CIS 5.1'],
  subject: bindingKinds,
  check: ({ body }) =>
    listOf(body['subjects']).flatMap((subject, index) => {
      const name = textOf(fieldAt(subject, 'name')) ?? '';
      if (fieldAt(subject, 'kind') === 'ServiceAccount' || !everybody.includes(name)) return [];
      return [
        {
          field: `subjects[${index}].name`,
          message: 'the binding gives a right to everybody',
          found: name,
          fix: 'name a group of people or a service account',
        },
      ];
    }),
  cel: {
    expression: `object.?subjects.orValue([]).all(s, s.kind == 'ServiceAccount' || !(s.name in ${celTexts(everybody)}))`,
    message: 'rights may not be bound to everybody',
  },
};
