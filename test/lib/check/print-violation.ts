import type { PlatformViolation, SpecViolation } from '../../../lib/check';

export type Printed = SpecViolation & Partial<Pick<PlatformViolation, 'environment'>>;

/**
 * A violation as one line, everything that it says: `Deployment/shop/api spec.replicas: message; found ..; accepted ..;
 * fix: ..`; a place in the spec stands in front, as `production.services.api`.
 */
export function printViolation({ environment, spec, object, field, message, found, accepted, fix }: Printed): string {
  const place = [environment, ...(spec ?? [])].filter(Boolean).join('.');
  const name = object && [object.kind, object.namespace, object.name].filter(Boolean).join('/');
  const where = [place, name, field].filter(Boolean).join(' ');
  const details = [found && `found ${found}`, accepted && `accepted ${accepted}`, fix && `fix: ${fix}`];
  return [`${where}: ${message}`, ...details.filter(Boolean)].join('; ');
}
