import { fieldAt, listOf, textOf } from '../../../../lib/manifest';
import { breach, type Need } from './need';

/** A registry is one region's; images reach another one only by replication. */
export const imageReplicas: Need = ({ shared, home, environment: { name, registry, account } }) => {
  const region = /\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com/.exec(registry)?.[1];
  if (region === undefined) return []; // somebody else's registry
  const repositories = shared.filter(({ type }) => type === 'AWS::ECR::Repository');
  const reached = shared
    .filter(({ type }) => type === 'AWS::ECR::ReplicationConfiguration')
    .flatMap(({ properties }) => listOf(fieldAt(properties, 'ReplicationConfiguration', 'Rules')))
    .flatMap((rule) => listOf(fieldAt(rule, 'Destinations')))
    .flatMap((destination) => textOf(fieldAt(destination, 'Region')) ?? []);
  const isReached = region === home || reached.includes(region);
  const closed = repositories.filter(
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
