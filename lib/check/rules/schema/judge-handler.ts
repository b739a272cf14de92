import { portName } from '../../../kubernetes';
import { headerName } from '../../../kubernetes/validation';
import type { Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import {
  at,
  between,
  each,
  isSet,
  named,
  numberAt,
  portNumber,
  refuse,
  required,
  textAt,
  type Demand,
  type Place,
} from './place';

/** What an API server refuses in the action of a probe or of a hook, whichever of them it is. */
export function judgeActions(handler: Place): readonly Violation[] {
  const [exec, httpGet, tcpSocket, grpc] = ['exec', 'httpGet', 'tcpSocket', 'grpc'].map((key) => at(handler, key));
  return together(
    exec && isSet(exec) ? judgeCommand(at(exec, 'command')) : none,
    httpGet && isSet(httpGet) ? judgeHttp(httpGet) : none,
    tcpSocket ? judgePort(at(tcpSocket, 'port')) : none,
    grpc ? portNumber(at(grpc, 'port')) : none,
  );
}

/** A port by number, or by the name that the container gives it. */
export const judgePort: Demand = (port) => {
  if (numberAt(port) !== undefined) return portNumber(port);
  const digits = /^\d+$/.exec(textAt(port) ?? '')?.[0];
  const fix = `write the number ${digits} without quotes`;
  return digits === undefined ? judgeName(port) : [refuse(port, 'this is a number in quotes, so a name', { fix })];
};

const judgeName = named(portName, 'a name for a port');

/** A pause before the container is stopped. */
export function judgeSleep(sleep: Place, graceSeconds: number): readonly Violation[] {
  return between(0, graceSeconds)(at(sleep, 'seconds'));
}

function judgeCommand(command: Place): readonly Violation[] {
  return each(command).length > 0
    ? none
    : [refuse(command, 'there is no command to run', { accepted: 'a list such as ["true"]' })];
}

function judgeHttp(httpGet: Place): readonly Violation[] {
  const port = at(httpGet, 'port');
  return together(
    textAt(port) === '' ? required(port, 'there is no port to ask') : judgePort(port),
    ofEach(each(at(httpGet, 'httpHeaders')), (header) => named(headerName, 'a name for a header')(at(header, 'name'))),
  );
}
