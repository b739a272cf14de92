import { madeForNamed } from '../cluster/cluster-templates';
import { environmentOf } from '../synthesized';
import { promises, titles } from './promises';

describe.each(['dev', 'staging', 'production'])('the identities of %s: the platform', (name) => {
  test.each(titles)('%s', (title) => {
    expect(promises[title](madeForNamed(name), environmentOf(name))).toHaveLength(0);
  });
});
