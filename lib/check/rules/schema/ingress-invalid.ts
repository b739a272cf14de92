import { isIP } from 'node:net';
import { dnsLabel, dnsSubdomain, portName } from '../../../kubernetes';
import { ingressHost } from '../../../kubernetes/validation';
import type { Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import {
  at,
  each,
  exactlyOneOf,
  isSet,
  kindRule,
  named,
  portNumber,
  refuse,
  required,
  textAt,
  type Place,
} from './place';

// k8s.io/kubernetes pkg/apis/networking/validation
const forbiddenParts = ['//', '/./', '/../', '%2f', '%2F'];
const forbiddenEnds = ['/..', '/.'];
const classAnnotation = 'kubernetes.io/ingress.class';

const judgeHost = named(ingressHost, 'a host');
const judgeClass = named(dnsSubdomain, 'a name of a class');
const judgeSecret = named(dnsSubdomain, 'a name of a Secret');
const judgeService = named(dnsLabel, 'a name of a Service');
const judgePortName = named(portName, 'a name for a port');

export const ingressInvalid = kindRule(
  {
    code: 'INGRESS_INVALID',
    title: 'an Ingress has hosts that are DNS names, absolute paths, and one backend with one port for each',
    why:
      'An API server refuses the Ingress otherwise. A wildcard stands for the first part of a host only; a path of type ' +
      'Exact or Prefix starts with "/" and has no part that a browser would resolve.',
    fix: 'Write hosts as "api.example.com", paths as "/orders", and name the port of the Service or number it.',
    sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/'],
  },
  ['networking.k8s.io/Ingress'],
  (root) => {
    const spec = at(root, 'spec');
    const [rules, backend] = [each(at(spec, 'rules')), at(spec, 'defaultBackend')];
    const isEmpty = rules.length === 0 && !isSet(backend);
    return together(
      isEmpty ? [refuse(spec, 'the Ingress has neither rules nor a defaultBackend')] : none,
      isSet(backend) ? judgeBackend(backend) : none,
      ofEach(rules, judgeRule),
      ofEach(each(at(spec, 'tls')), judgeTls),
      judgeClass(at(spec, 'ingressClassName')),
      judgeClasses(at(root, 'metadata', 'annotations', classAnnotation), at(spec, 'ingressClassName')),
    );
  },
);

function judgeRule(rule: Place): readonly Violation[] {
  const host = at(rule, 'host');
  const text = textAt(host) ?? '';
  const paths = at(rule, 'http', 'paths');
  const isPathless = Array.isArray(paths.value) && each(paths).length === 0;
  const isAddress = isIP(text) !== 0;
  return together(
    isAddress ? [refuse(host, 'a host is a DNS name, not an address', { accepted: ingressHost.accepted })] : none,
    isAddress || text === '' ? none : judgeHost(host),
    isPathless ? [refuse(paths, 'the rule has no path')] : none,
    ofEach(each(paths), (path) =>
      together(judgePath(path), isSet(at(path, 'backend')) ? judgeBackend(at(path, 'backend')) : none),
    ),
  );
}

function judgePath(rule: Place): readonly Violation[] {
  const [path, type] = [at(rule, 'path'), textAt(at(rule, 'pathType'))];
  const text = textAt(path) ?? '';
  const isOpen = type === undefined || (type === 'ImplementationSpecific' && text === '');
  if (isOpen) return none;
  if (!text.startsWith('/'))
    return [refuse(path, 'the path is not absolute', { accepted: 'a path that starts with "/"' })];
  if (type === 'ImplementationSpecific') return none;
  const part = forbiddenParts.find((each) => text.includes(each)) ?? forbiddenEnds.find((end) => text.endsWith(end));
  return part === undefined ? none : [refuse(path, `the path has "${part}" in it`)];
}

function judgeBackend(backend: Place): readonly Violation[] {
  const service = at(backend, 'service');
  const name = at(service, 'name');
  const own = exactlyOneOf(backend, ['service', 'resource'], 'backend');
  if (own.length > 0) return own;
  if (!isSet(service)) return ofEach(['kind', 'name'], (key) => notEmpty(at(backend, 'resource', key)));
  return together(
    name.value === '' ? required(name, 'the backend names no Service') : judgeService(name),
    judgePort(at(service, 'port')),
  );
}

function notEmpty(place: Place): readonly Violation[] {
  return place.value === '' ? required(place, 'the backend is not named in full') : none;
}

/** Empty and 0 are unset. */
function judgePort(port: Place): readonly Violation[] {
  const fields = ['name', 'number'].map((key) => at(port, key));
  const set = fields.filter(({ value }) => value !== undefined && value !== '' && value !== 0);
  const [only] = set;
  if (only === undefined || set.length > 1) {
    const found = set.length > 1 ? { found: 'name, number' } : {};
    const message = set.length > 1 ? 'there is more than one port of the Service' : 'there is no port of the Service';
    return [refuse({ path: port.path, value: undefined }, message, { ...found, accepted: 'one of name, number' })];
  }
  return typeof only.value === 'number' ? portNumber(only) : judgePortName(only);
}

function judgeTls(tls: Place): readonly Violation[] {
  const secret = at(tls, 'secretName');
  return together(ofEach(each(at(tls, 'hosts')), judgeHost), secret.value === '' ? none : judgeSecret(secret));
}

function judgeClasses(annotation: Place, className: Place): readonly Violation[] {
  const differs = isSet(annotation) && isSet(className) && annotation.value !== className.value;
  return differs ? [refuse(annotation, 'the annotation names another class than ingressClassName')] : none;
}
