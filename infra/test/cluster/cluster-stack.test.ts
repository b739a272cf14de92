import { environmentOf } from '../synthesized';
import { madeForNamed } from './cluster-templates';
import { promises, titles } from './promises';

describe.each(['dev', 'staging', 'production'])('the cluster of %s', (name) => {
  test.each(titles)('%s', (title) => {
    expect(promises[title](madeForNamed(name).cluster, environmentOf(name))).toHaveLength(0);
  });
});
