import type { RuleCases } from '../../rule-cases';
import { all, object, pod, workload } from './objects';

const annotated = (annotations: string): string =>
  pod().replace('name: web', `name: web, annotations: { ${annotations} }`);
const large = 'x'.repeat(256 * 1024);

export const cases: RuleCases = {
  code: 'ANNOTATION_INVALID',
  passes: [{ yaml: annotated('example.com/Link: "https://example.com/a b", CamelCase: x') }],
  fails: [
    {
      yaml: all(
        annotated('"a b": x'),
        annotated(`text: ${large}`),
        workload('Deployment', '').replace('metadata: { labels', 'metadata: { annotations: { "/x": y }, labels'),
      ),
      says: [
        'Pod/shop/web metadata.annotations["a b"]: this is not a key for an annotation; found a b; accepted letters, digits, "-", "_" and ".", a letter or digit at both ends, at most 63 characters, optionally after a DNS prefix and "/"',
        'Pod/shop/web metadata.annotations: the annotations are too large together; found 262148 bytes; accepted at most 262144 bytes',
        'Deployment/shop/web spec.template.metadata.annotations["/x"]: this is not a key for an annotation; found /x; accepted letters, digits, "-", "_" and ".", a letter or digit at both ends, at most 63 characters, optionally after a DNS prefix and "/"',
      ],
    },
  ],
  doesNotApply: [{ yaml: object('v1', 'ConfigMap', `data: { text: ${large} }`) }],
};
