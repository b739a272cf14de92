import { fieldAt, listOf, textOf } from '../../../../lib/manifest';
import { objectsOf } from '../read-sides';
import type { Sides } from '../sides';
import type { Named } from '../term';

/** Every host that an Ingress answers for. */
export function ingressHosts(sides: Sides): readonly Named[] {
  return objectsOf(sides, 'Ingress').flatMap(({ file, body }) =>
    listOf(fieldAt(body, 'spec', 'rules')).flatMap((rule) => {
      const name = textOf(fieldAt(rule, 'host'));
      return name === undefined ? [] : [{ name, from: file }];
    }),
  );
}
