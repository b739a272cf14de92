import { dnsSubdomain } from '../../../kubernetes';
import { pathSegment } from '../../../kubernetes/validation';
import type { Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import { at, isSet, kindRule, named, oneOf, required, type Place } from './place';

const longestController = 250; // k8s.io/kubernetes pkg/apis/networking/validation

const judgeController = named(
  { accepts: isDomainPath, accepted: 'a domain and a path, such as "ingress.k8s.aws/alb"' },
  'a controller',
);
const judgeGroup = named(dnsSubdomain, 'an API group');
const judgeSegment = named(pathSegment, 'a name');
const judgeScope = oneOf(['Cluster', 'Namespace'], 'scope of parameters');

export const ingressClassInvalid = kindRule(
  {
    code: 'INGRESS_CLASS_INVALID',
    title: 'an IngressClass names its controller by a domain and a path, and parameters by kind and name',
    why: 'An API server refuses the class otherwise. Parameters of a namespace need its name, those of the cluster have none.',
    fix: 'Write spec.controller as its documentation has it.',
    sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class'],
  },
  ['networking.k8s.io/IngressClass'],
  (root) => {
    const [controller, parameters] = [at(root, 'spec', 'controller'), at(root, 'spec', 'parameters')];
    const missing = required(controller, 'the class has no controller');
    return together(missing, missing.length > 0 ? none : judgeController(controller), judgeParameters(parameters));
  },
);

function judgeParameters(parameters: Place): readonly Violation[] {
  if (!isSet(parameters)) return none;
  const [scope, namespace] = [at(parameters, 'scope'), at(parameters, 'namespace')];
  return together(
    at(parameters, 'apiGroup').value === '' ? none : judgeGroup(at(parameters, 'apiGroup')),
    ofEach(
      ['kind', 'name'].map((key) => at(parameters, key)),
      (place) => (place.value === '' ? required(place, 'the parameters are not named in full') : judgeSegment(place)),
    ),
    judgeScope(scope),
    scope.value === 'Namespace' ? required(namespace, 'parameters of a namespace need its name') : none,
  );
}

function isDomainPath(text: string): boolean {
  const slash = text.indexOf('/');
  return (
    slash > 0 &&
    text.length <= longestController &&
    dnsSubdomain.accepts(text.slice(0, slash)) &&
    slash < text.length - 1
  );
}
