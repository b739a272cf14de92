import type { ServiceSpec } from '../../service/service-schema';
import type { Path } from '../../layers';
import type { Finding } from '../finding';
import { didYouMean, oneOf } from '../../../problem';
import type { EnvironmentContext, EnvironmentRule } from '../rule';

/** A service that is called exists, has an address, and listens on the port that is called. */
export const calledServices: EnvironmentRule = (context) =>
  Object.entries(context.services).flatMap(([caller, spec]) =>
    Object.entries(spec.calls.services).flatMap(([callee, { port }]) => {
      const call = { caller, callee, port, path: ['services', caller, 'calls', 'services', callee] };
      const target = Object.hasOwn(context.services, callee) ? context.services[callee] : undefined;
      return [
        ...unknownService(call, context),
        ...callToItself(call, spec),
        ...(target ? checkTarget(call, target) : []),
      ];
    }),
  );

interface Call {
  readonly caller: string;
  readonly callee: string;
  readonly port: string;
  readonly path: Path;
}

function unknownService({ callee, path }: Call, { serviceNames }: EnvironmentContext): Finding[] {
  if (serviceNames.includes(callee)) return [];
  const fix = didYouMean(callee, serviceNames) ?? 'add the service, or remove the call';
  const message = `there is no service "${callee}"`;
  return [{ code: 'CALL_UNKNOWN_SERVICE', path, message, found: callee, accepted: oneOf(serviceNames), fix }];
}

function callToItself({ caller, callee, path }: Call, { type }: ServiceSpec): Finding[] {
  if (callee !== caller || type === 'stateful') return [];
  const message = 'a service calls itself; only replicas of a stateful service talk to each other';
  return [{ code: 'CALL_SELF', path, message, found: callee, fix: 'remove the call' }];
}

function checkTarget({ callee, port, path }: Call, { type, ports }: ServiceSpec): Finding[] {
  if (type === 'worker' || type === 'cron') {
    const message = `service "${callee}" is of type ${type}, which has no address to call`;
    const fix = 'give it work through a queue, or make it an http service';
    return [{ code: 'CALL_NOT_SERVED', path, message, found: callee, fix }];
  }
  if (Object.hasOwn(ports, port)) return [];
  const known = Object.keys(ports);
  const message = `service "${callee}" has no port "${port}"`;
  const fix = didYouMean(port, known) ?? 'name one of its ports';
  return [{ code: 'CALL_UNKNOWN_PORT', path: [...path, 'port'], message, found: port, accepted: oneOf(known), fix }];
}
