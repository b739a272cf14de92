import type { PolicyStatement } from '../../../../lib/spec/add-ons';
import { names, type Environment, type Service } from '../../../../lib/spec';

type Access = Service['calls']['parameters'][string][number];

const actions: { readonly [Verb in Access]: readonly string[] } = {
  read: ['ssm:GetParameter', 'ssm:GetParameters'],
  write: ['ssm:PutParameter'],
};

/** No key: what services read and write at run time is configuration in the clear, secrets are not among it. */
export function parameterStatements(
  parameters: Service['calls']['parameters'],
  environment: Environment,
): readonly PolicyStatement[] {
  return Object.entries(parameters).map(([name, access]) => ({
    actions: access.flatMap((verb) => actions[verb]),
    resources: [`arn:{partition}:ssm:{region}:{account}:parameter${names.parameter(environment, name)}`],
  }));
}
