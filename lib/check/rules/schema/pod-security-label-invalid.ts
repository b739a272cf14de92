import { ofEach } from '../../together';
import { at, entriesOf, kindRule, named, oneOf } from './place';

const label = /^pod-security\.kubernetes\.io\/(?:enforce|audit|warn)(-version)?$/;

const judgeLevel = oneOf(['privileged', 'baseline', 'restricted'], 'level of Pod Security');
const judgeVersion = named(
  {
    accepts: (text) => text === 'latest' || /^v1\.\d+$/.test(text),
    accepted: '"latest", or a version such as "v1.36"',
  },
  'a version of Pod Security',
);

export const podSecurityLabelInvalid = kindRule(
  {
    code: 'POD_SECURITY_LABEL_INVALID',
    title: 'labels of Pod Security name a level and a version that exist',
    why: 'An API server refuses the namespace otherwise: a misspelt level would leave its pods unguarded.',
    fix: 'Write privileged, baseline or restricted, and "latest" or "v1.NN".',
    sources: [
      'https://kubernetes.io/docs/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces',
    ],
  },
  ['Namespace'],
  (root) =>
    ofEach(entriesOf(at(root, 'metadata', 'labels')), (entry) => {
      const match = label.exec(entry.key);
      if (!match) return [];
      return match[1] === undefined ? judgeLevel(entry) : judgeVersion(entry);
    }),
);
