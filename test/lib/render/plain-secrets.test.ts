import { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { defineBundle } from '../../../lib/bundle';
import { renderPlatform } from '../../../lib/render';
import { smallPlatform } from '../../small-platform';

const platform = smallPlatform({ shop: { type: 'http', ports: { http: 8080 } } });

function secretsWith(props: k8s.KubeSecretProps): ReturnType<typeof defineBundle> {
  class SecretChart extends Chart {
    constructor(scope: Construct) {
      super(scope, 'secret');
      new k8s.KubeSecret(this, 'secret', { metadata: { name: 'password' }, ...props });
    }
  }
  return defineBundle({
    name: 'secret',
    inputs: () => ({ 'services/shop': {} }),
    load: () => Promise.resolve(SecretChart),
  });
}

test.each([{ stringData: { password: 'hunter2' } }, { data: { password: 'aHVudGVyMg==' } }])(
  'fails on a Secret with values, and does not print them: %j',
  async (props) => {
    const failure = await renderPlatform(platform, [secretsWith(props)]).catch(String);
    expect(failure).toContain('PLAIN_SECRET at production Secret/password');
    expect(failure).not.toMatch(/hunter2|aHVudGVyMg/);
  },
);

test('a Secret without values, which a controller fills, is no problem', async () => {
  const { environments } = await renderPlatform(platform, [secretsWith({ type: 'Opaque' })]);
  expect(environments[0]?.manifests).toHaveLength(1);
});
