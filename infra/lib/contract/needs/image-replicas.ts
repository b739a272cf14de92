import { fieldAt, listOf, textOf } from '../../../../lib/manifest';
import { regionOfRegistry, repositoriesIn } from '../read-sides';
import { breach, type Need } from './need';

/** A registry is one region's; images reach another one only by replication. */
export const imageReplicas: Need = (sides) => {
  const { shared, home, environment } = sides;
  const { name, account } = environment;
  const region = regionOfRegistry(sides);
  if (region === undefined) return []; // somebody else's registry
  const reached = shared
    .filter(({ type }) => type === 'AWS::ECR::ReplicationConfiguration')
    .flatMap(({ properties }) => listOf(fieldAt(properties, 'ReplicationConfiguration', 'Rules')))
    .flatMap((rule) => listOf(fieldAt(rule, 'Destinations')))
    .flatMap((destination) => textOf(fieldAt(destination, 'Region')) ?? []);
  const isReached = region === home || reached.includes(region);
  const closed = repositoriesIn(sides, region).filter(
    ({ properties }) =>
      account !== undefined && !JSON.stringify(fieldAt(properties, 'RepositoryPolicyText') ?? {}).includes(account),
  );
  return [
    ...(isReached
      ? []
      : [
          breach('IMAGES_OUT_OF_REACH', {
            message: `images are not replicated to the region that ${name} pulls them from`,
            spec: `${name}.registry`,
            found: region,
            accepted: [home, ...reached].join(', '),
          }),
        ]),
    ...closed.map(({ stack, logicalId }) =>
      breach('IMAGES_CLOSED', {
        message: `the account of ${name} may not pull from this repository`,
        file: `${stack}/${logicalId}`,
        found: `no statement for ${account ?? ''}`,
      }),
    ),
  ];
};
