import { names } from '../../../../lib/spec';
import type { Term } from '../term';
import { calledNames } from './called-names';
import { resourcesNamed } from './resources-named';

/** Parameters that services read or write at run time. */
export const parameters: Term = {
  code: 'PARAMETER',
  what: 'parameter of Parameter Store',
  used: (sides) => calledNames(sides, 'PARAMETER'),
  defined: (sides) => {
    const { environment } = sides;
    const planned = Object.keys(environment.parameters).map((name) => names.parameter(environment, name));
    return resourcesNamed(sides, 'AWS::SSM::Parameter', 'Name').filter(({ name }) => planned.includes(name));
  },
};
