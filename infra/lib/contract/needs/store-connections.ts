import { fieldAt, scalarOf } from '../../../../lib/manifest';
import { maxConnections } from '../../../../lib/spec';
import { placeOf, resourcesOf } from '../read-sides';
import { breach, type Need } from './need';

/** The spec's checks count on the connections that an instance class takes by default. */
export const storeConnections: Need = (sides) => {
  const expected = Object.values(sides.environment.stores).flatMap((store) =>
    store.engine === 'postgresql' ? (maxConnections(store.instanceClass) ?? []) : [],
  );
  return resourcesOf(sides, 'AWS::RDS::DBParameterGroup').flatMap((group) => {
    const set = scalarOf(fieldAt(group.properties, 'Parameters', 'max_connections'));
    if (set === undefined || expected.every((connections) => Number(set) >= connections)) return [];
    const message = 'databases of this parameter group take fewer connections than the checks of the spec count on';
    const accepted = `${Math.max(...expected)} or more`;
    return [breach('CONNECTIONS', { message, file: placeOf(group), found: set, accepted, fix: 'leave it out' })];
  });
};
