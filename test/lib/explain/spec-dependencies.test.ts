import { bundles } from '../../../charts';
import { closestDependency, specDependencies, type SpecDependency } from '../../../lib/explain';
import type { Manifest } from '../../../lib/manifest';
import { referenceManifests } from '../../reference-manifests';
import { referenceEnvironment } from '../../reference-platform';

let dependencies: readonly SpecDependency[];
let manifests: readonly Manifest[];

beforeAll(async () => {
  dependencies = await specDependencies(referenceEnvironment('production'), 'services/api', bundles);
  manifests = await referenceManifests('production');
});

function closest(kind: string, field: string): string | undefined {
  const manifest = manifests.find(({ body, bundle }) => bundle === 'services/api' && body.kind === kind);
  return manifest && closestDependency(dependencies, manifest, field)?.path.join('.');
}

const container = 'spec.template.spec.containers[0]';

test.each([
  ['HorizontalPodAutoscaler', 'spec.maxReplicas', 'services.api.scaling.maxReplicas'],
  ['Deployment', `${container}.resources.limits.memory`, 'services.api.resources.limits.memory'],
  ['Deployment', `${container}.livenessProbe.httpGet.path`, 'services.api.probes.liveness.httpGet.path'],
  ['Deployment', `${container}.image`, 'services.api.image'],
  ['ConfigMap', 'data.LOG_FORMAT', 'services.api.env.LOG_FORMAT'],
  ['Ingress', 'spec.rules[0].host', 'services.api.exposure.host'],
  ['Ingress', 'metadata.annotations["alb.ingress.kubernetes.io/ssl-policy"]', 'ingress.sslPolicy'],
  ['NetworkPolicy', 'spec.ingress[0].ports[0].port', 'services.api.ports.http'],
])('%s %s goes back to %s', (kind, field, path) => {
  expect(closest(kind, field)).toBe(path);
});

test('a block goes back to a value that something within it depends on', () => {
  expect(closest('Deployment', `${container}.resources.requests`)).toMatch(/^services\.api\.resources\.requests\.\w+$/);
});

test('what the chart alone decides goes back to nothing', () => {
  expect(closest('Deployment', `${container}.securityContext.allowPrivilegeEscalation`)).toBeUndefined();
});

test('the environment is not changed by looking', () => {
  expect(Object.isFrozen(referenceEnvironment('production'))).toBe(true);
  expect(dependencies.length).toBeGreaterThan(50);
});
