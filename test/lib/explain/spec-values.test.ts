import { completed, specValues } from '../../../lib/explain/spec/spec-values';
import { platform } from '../../../environments';
import { referenceEnvironment, referencePins } from '../../reference-platform';

test.each(Object.keys(platform.environments))(
  'the values that %s is explained by make the environment that everything else reads',
  (name) => {
    const environment = referenceEnvironment(name);
    const values = specValues(platform, name, referencePins()[name] ?? { file: '', text: '' });
    const afresh = { values: { ...values, services: {} }, environment };

    expect(completed(values, afresh)).toEqual(environment);
    expect(completed(values, { values, environment })).toEqual(environment);
  },
);
