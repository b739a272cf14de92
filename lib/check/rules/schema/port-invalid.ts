import { portName } from '../../../kubernetes';
import { ipAddress } from '../../../kubernetes/validation';
import type { Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import { at, between, containerRule, each, named, numberAt, portNumber, refuse, textAt, type Place } from './place';

const judgeName = named(portName, 'a name for a port');
const judgeAddress = named(ipAddress, 'an IP address');
const orNone = between(0, 65535);

export const portInvalid = containerRule(
  {
    code: 'PORT_INVALID',
    title: 'ports of containers are 1 to 65535, with names that a Service can use',
    why:
      'An API server refuses the pod otherwise: names of ports have at most 15 characters, lower-case letters and digits ' +
      'with at least one letter. On the network of its host a container has no other port there than its own.',
    fix: 'Choose a port from 1 to 65535 and a short name such as "http".',
    sources: ['https://www.rfc-editor.org/rfc/rfc6335#section-5.1'],
  },
  ({ container, pod }) => {
    const isOnHost = at(pod.spec, 'hostNetwork').value === true;
    return ofEach(each(at(container, 'ports')), (port) =>
      together(
        textAt(at(port, 'name')) === '' ? none : judgeName(at(port, 'name')),
        portNumber(at(port, 'containerPort')),
        orNone(at(port, 'hostPort')),
        textAt(at(port, 'hostIP')) === '' ? none : judgeAddress(at(port, 'hostIP')),
        isOnHost ? judgeHostPort(port) : none,
      ),
    );
  },
);

function judgeHostPort(port: Place): readonly Violation[] {
  const hostPort = at(port, 'hostPort');
  const [own, ofHost] = [numberAt(at(port, 'containerPort')), numberAt(hostPort) ?? 0];
  if (ofHost === 0 || own === undefined || ofHost === own) return none;
  return [refuse(hostPort, 'with hostNetwork both ports are the same', { accepted: String(own) })];
}
