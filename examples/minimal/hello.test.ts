import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundles } from '../../charts';
import { renderBundle } from '../../lib/render';
import { resolvePlatform } from '../../lib/spec';
import { platform } from './environments';

const file = join(__dirname, 'environments/images/dev.yaml');
const spec = resolvePlatform(platform, { pins: { dev: { file, text: readFileSync(file, 'utf8') } } });

test('hello runs with at least two pods behind one address', async () => {
  const manifests = await renderBundle(spec, 'dev/services/hello', bundles);
  const specOf = (kind: string): unknown => manifests.find(({ body }) => body.kind === kind)?.body['spec'];

  expect(specOf('HorizontalPodAutoscaler')).toMatchObject({ minReplicas: 2 });
  expect(specOf('Service')).toMatchObject({ type: 'ClusterIP', ports: [{ name: 'http', port: 8080 }] });
});
