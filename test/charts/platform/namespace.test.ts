import { referenceEnvironment } from '../../reference-platform';
import { renderOne, without } from './render';

const production = referenceEnvironment('production');

test('the namespace refuses, audits and warns of pods that break the restricted level of its own version', async () => {
  const cluster = { ...production.cluster, kubernetesVersion: '1.33' as const };
  const { metadata } = await renderOne('namespace', 'Namespace', { ...production, cluster });
  for (const mode of ['enforce', 'audit', 'warn']) {
    expect(metadata.labels).toMatchObject({
      [`pod-security.kubernetes.io/${mode}`]: 'restricted',
      [`pod-security.kubernetes.io/${mode}-version`]: 'v1.33',
    });
  }
});

test('the namespace is called as the environment says, and tells owner and stage', async () => {
  const { metadata } = await renderOne('namespace', 'Namespace', referenceEnvironment('dev'));
  expect(metadata).toMatchObject({
    name: 'aicode-dev',
    labels: { 'keelson.dev/owner': 'platform-team', 'keelson.dev/stage': 'development' },
  });
});

test('a rollout waits for the load balancer, where its controller is installed', async () => {
  const gate = 'elbv2.k8s.aws/pod-readiness-gate-inject';
  expect((await renderOne('namespace', 'Namespace', production)).metadata.labels[gate]).toBe('enabled');
  const bare = await renderOne('namespace', 'Namespace', without(production, 'aws-load-balancer-controller'));
  expect(bare.metadata.labels).not.toHaveProperty([gate]);
});
