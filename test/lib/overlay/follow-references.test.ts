import { fieldAt, type KubernetesObject } from '../../../lib/manifest';
import { deployment, overlay } from './overlay-fixtures';

const metadata = { name: 'subject', namespace: 'shop' };

function named(apiVersion: string, kind: string, name = 'old'): KubernetesObject {
  return { apiVersion, kind, metadata: { name, namespace: 'shop' } };
}

const secret = named('v1', 'Secret');
const configMap = named('v1', 'ConfigMap');
const account = named('v1', 'ServiceAccount');

describe('what is renamed with everything else', () => {
  test.each<[kind: string, apiVersion: string, field: string, target: KubernetesObject]>([
    ['Certificate', 'cert-manager.io/v1', 'spec.secretName', secret],
    ['Certificate', 'cert-manager.io/v1', 'spec.issuerRef.name', named('cert-manager.io/v1', 'Issuer')],
    ['Certificate', 'cert-manager.io/v1', 'spec.keystores.jks.passwordSecretRef.name', secret],
    ['Issuer', 'cert-manager.io/v1', 'spec.ca.secretName', secret],
    ['Issuer', 'cert-manager.io/v1', 'spec.acme.privateKeySecretRef.name', secret],
    ['Issuer', 'cert-manager.io/v1', 'spec.vault.auth.appRole.secretRef.name', secret],
    ['ExternalSecret', 'external-secrets.io/v1', 'spec.target.name', secret],
    ['PushSecret', 'external-secrets.io/v1alpha1', 'spec.selector.secret.name', secret],
    ['Prometheus', 'monitoring.coreos.com/v1', 'spec.serviceAccountName', account],
    ['Prometheus', 'monitoring.coreos.com/v1', 'spec.additionalScrapeConfigs.name', secret],
    ['Alertmanager', 'monitoring.coreos.com/v1', 'spec.configSecret', secret],
    ['ThanosRuler', 'monitoring.coreos.com/v1', 'spec.serviceAccountName', account],
    ['Probe', 'monitoring.coreos.com/v1', 'spec.basicAuth.password.name', secret],
    ['Probe', 'monitoring.coreos.com/v1', 'spec.tlsConfig.ca.configMap.name', configMap],
    ['ScaledJob', 'keda.sh/v1alpha1', 'spec.jobTargetRef.template.spec.serviceAccountName', account],
  ])('is followed by a %s of %s at %s', (kind, apiVersion, field, target) => {
    const [followed] = rename([{ apiVersion, kind, metadata, ...withField(field, 'old') }, target]);
    expect(fieldAt(followed, ...field.split('.'))).toBe('new-old');
  });

  test('is followed by lists of names, and by elements of lists', () => {
    const prometheus = {
      ...named('monitoring.coreos.com/v1', 'Prometheus', 'main'),
      spec: {
        configMaps: ['old', 'other'],
        volumes: [{ name: 'v', csi: { nodePublishSecretRef: { name: 'old' } } }],
        remoteWrite: [{ basicAuth: { username: { name: 'old', key: 'user' } } }],
      },
    };
    const [followed] = rename([prometheus, secret, configMap]);
    expect(followed?.['spec']).toEqual({
      configMaps: ['new-old', 'other'],
      volumes: [{ name: 'v', csi: { nodePublishSecretRef: { name: 'new-old' } } }],
      remoteWrite: [{ basicAuth: { username: { name: 'new-old', key: 'user' } } }],
    });
  });

  test('is followed by volumes and classes with drivers, which say the namespace', () => {
    const prefix = 'csi.storage.k8s.io/node-stage-secret';
    const parameters = { [`${prefix}-name`]: 'old', [`${prefix}-namespace`]: 'shop' };
    const storage = { apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name: 'fast' }, parameters };
    const ref = { name: 'old', namespace: 'shop' };
    const elsewhere = { name: 'old', namespace: 'elsewhere' };
    const csi = { nodeStageSecretRef: ref, nodePublishSecretRef: elsewhere };
    const volume = { apiVersion: 'v1', kind: 'PersistentVolume', metadata: { name: 'disk' }, spec: { csi } };
    const [first, second] = rename([storage, volume, secret]);
    expect(first?.['parameters']).toEqual({ ...parameters, [`${prefix}-name`]: 'new-old' });
    expect(second?.['spec']).toEqual({
      csi: { nodeStageSecretRef: { ...ref, name: 'new-old' }, nodePublishSecretRef: elsewhere },
    });
  });

  test('leaves alone a Secret that something makes, and whoever reads it', () => {
    const certificate = {
      apiVersion: 'cert-manager.io/v1',
      kind: 'Certificate',
      metadata,
      spec: { secretName: 'old' },
    };
    const [untouched] = rename([certificate, configMap]);
    expect(untouched?.['spec']).toEqual({ secretName: 'old' });
  });
});

test('fails where a name stands for an object that is renamed and for one that is not', () => {
  const reader = {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    metadata: { name: 'reader' },
    rules: [{ apiGroups: [''], resources: ['configmaps'], resourceNames: ['old'], verbs: ['get'] }],
  };
  const configMaps = [{ name: 'old', namespace: 'other', data: {} }];
  const { problems } = overlay([reader, configMap, deployment()], { configMaps }, { foreign: true });
  expect(problems).toMatchObject([
    { code: 'OVERLAY_AMBIGUOUS_REFERENCE', object: 'ClusterRole/reader', field: 'rules.resourceNames' },
  ]);
  expect(overlay([reader, deployment()], { configMaps }, { foreign: true }).problems).toEqual([]);
});

function rename(objects: readonly KubernetesObject[]): readonly KubernetesObject[] {
  const { objects: renamed, problems } = overlay(objects, { namePrefix: 'new-' }, { foreign: true });
  expect(problems).toEqual([]);
  return renamed;
}

function withField(field: string, value: string): { readonly [key: string]: unknown } {
  const [first = '', ...rest] = field.split('.');
  return { [first]: rest.length === 0 ? value : withField(rest.join('.'), value) };
}
