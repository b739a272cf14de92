import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describeObject } from '../../../../lib/manifest';
import { readManifests } from '../../../../lib/tree';

const helm = `---
# Source: shop/templates/serviceaccount.yaml
apiVersion: v1
kind: ServiceAccount
metadata:
  name: release-shop
  labels:
    helm.sh/chart: shop-0.1.0
    app.kubernetes.io/version: "1.16.0"
  annotations:
automountServiceAccountToken: true
---
# Source: shop/templates/empty.yaml

---
# Source: shop/templates/tests/test-connection.yaml
apiVersion: v1
kind: Pod
metadata:
  name: "release-shop-test"
  annotations:
    "helm.sh/hook": test
spec:
  containers:
    - name: wget
      image: busybox
      command: ['wget']
      args: ['release-shop:80']
  restartPolicy: Never
`;

const kustomize = `apiVersion: v1
data:
  application.properties: |
    mode=0640

    level=info
kind: ConfigMap
metadata:
  annotations: {}
  name: settings-7b9c2d5h4f
---
apiVersion: apps/v1
kind: Deployment
metadata:
  creationTimestamp: null
  name: web
  namespace: shop
spec:
  replicas: 2
  template:
    metadata:
      labels: &labels
        app: web
    spec:
      containers:
      - image: nginx:1.25
        name: web
        resources: {}
`;

test('the output of helm template is read object by object, without its empty documents', () => {
  const { documents, problems } = readManifests(helm, { file: 'helm.yaml' });
  expect(problems).toEqual([]);
  expect(documents.map(({ body, line }) => `${describeObject(body)}:${line}`)).toEqual([
    'ServiceAccount/release-shop:3',
    'Pod/release-shop-test:17',
  ]);
  expect(documents[0]?.body.metadata).not.toHaveProperty('annotations'); // an empty one is none
});

test('the output of kustomize build is read with its lists that are not indented', () => {
  const { documents, problems } = readManifests(kustomize, { file: 'kustomize.yaml' });
  expect(problems).toEqual([]);
  expect(documents[0]?.body.data).toEqual({ 'application.properties': 'mode=0640\n\nlevel=info\n' });
  expect(documents[1]?.body).toMatchObject({ spec: { template: { spec: { containers: [{ name: 'web' }] } } } });
});

test('a field has the line that it stands in, in every document', () => {
  const [settings, web] = readManifests(kustomize, { file: 'kustomize.yaml' }).documents;
  expect(settings?.lineOf(['data', 'application.properties'])).toBe(3);
  expect(web?.line).toBe(12);
  expect(web?.lineOf(['spec', 'template', 'spec', 'containers', 0, 'name'])).toBe(27);
  expect(web?.lineOf(['spec', 'template', 'spec', 'containers', 1])).toBeUndefined();
  expect(web?.lineOf(['spec', 'paused'])).toBeUndefined();
});

test('every manifest in dist is read as what the library reads', () => {
  const dist = join(__dirname, '../../../../dist/production');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  expect(files.length).toBeGreaterThan(50);
  for (const name of files) {
    const text = readFileSync(join(dist, name), 'utf8');
    const { documents, problems } = readManifests(text, { file: name });
    expect(problems).toEqual([]);
    expect(documents.map(({ body }) => body)).toEqual([parse(text, { version: '1.1' })]);
  }
});
