import type { RuleCases } from '../../rule-cases';
import { all, container, pod } from './objects';

const volume = (fields: string): string => pod(`volumes: [{ name: data, ${fields} }]`);
const projected = (sources: string): string => volume(`projected: { sources: [${sources}] }`);

export const cases: RuleCases = {
  code: 'VOLUME_INVALID',
  passes: [
    {
      yaml: all(
        volume('emptyDir: { sizeLimit: 1Gi }'),
        volume('configMap: { name: web, defaultMode: 0o644, items: [{ key: a, path: b/c }] }'),
        volume(''),
        projected('{ configMap: { name: web, items: [{ key: a, path: a }] } }, { secret: { name: web } }'),
        volume('downwardAPI: { items: [{ path: labels, fieldRef: { fieldPath: metadata.labels } }] }'),
      ),
    },
  ],
  fails: [
    {
      yaml: all(
        pod('volumes: [{ name: Data_1, emptyDir: {} }]'),
        volume('emptyDir: {}, configMap: { name: web }'),
        volume('emptyDir: { sizeLimit: -1 }'),
        volume('configMap: { name: "" }'),
        volume('configMap: { name: web, defaultMode: 644 }'),
        volume('configMap: { name: web, items: [{ key: a, path: ../b }] }'),
        volume('secret: { secretName: web, items: [{ key: a, path: /b }] }'),
        volume('hostPath: { path: /a/../b }'),
        volume('persistentVolumeClaim: { claimName: "" }'),
        volume('csi: { driver: A_b }'),
        volume('ephemeral: { volumeClaimTemplate: { spec: { resources: { requests: { storage: 1Gi } } } } }'),
        volume('downwardAPI: { items: [{ path: labels }] }'),
        volume('downwardAPI: { items: [{ path: ip, fieldRef: { fieldPath: status.podIP } }] }'),
        volume('downwardAPI: { items: [{ path: cpu, resourceFieldRef: { resource: limits.cpu } }] }'),
        volume('csi: { driver: a.b, nodePublishSecretRef: {} }'),
        volume('image: {}'),
        volume('nfs: { server: a, path: b }'),
        projected('{ configMap: { name: web }, secret: { name: web } }'),
        projected(
          '{ configMap: { name: web, items: [{ key: a, path: a }] } }, { secret: { name: web, items: [{ key: a, path: a }] } }',
        ),
        pod(
          'serviceAccountName: web, volumes: [{ name: t, projected: { sources: [{ serviceAccountToken: { path: t, expirationSeconds: 60 } }] } }]',
        ),
      ),
      says: [
        'Pod/shop/web spec.volumes[0].name: this is not a name for a volume; found "Data_1"; accepted lower-case letters, digits and "-", a letter or digit at both ends, at most 63 characters; fix: such as "data-1"',
        'Pod/shop/web spec.volumes[0]: there is more than one source of the volume; found configMap, emptyDir; accepted one of configMap, emptyDir',
        'Pod/shop/web spec.volumes[0].emptyDir.sizeLimit: sizeLimit is negative; found -1; accepted a quantity from zero',
        'Pod/shop/web spec.volumes[0].configMap.name: the volume names no object; found ""',
        'Pod/shop/web spec.volumes[0].configMap.defaultMode: defaultMode is out of range; found 644; accepted 0 to 511; fix: write 0644, or 420 in JSON',
        'Pod/shop/web spec.volumes[0].configMap.items[0].path: this is not a path of a file within the volume; found "../b"; accepted a relative path that does not start with ".." and has no ".." as a part; fix: such as "b"',
        'Pod/shop/web spec.volumes[0].secret.items[0].path: this is not a path of a file within the volume; found "/b"; accepted a relative path that does not start with ".." and has no ".." as a part; fix: such as "b"',
        'Pod/shop/web spec.volumes[0].hostPath.path: this is not a path of the host; found "/a/../b"; accepted a path without ".."; fix: such as "a-..-b"',
        'Pod/shop/web spec.volumes[0].persistentVolumeClaim.claimName: the volume names no claim; found ""',
        'Pod/shop/web spec.volumes[0].csi.driver: this is not a name of a driver; found "A_b"; accepted lower-case letters, digits, "-" and ".", a letter or digit at both ends of each part, at most 253 characters; fix: such as "a-b"',
        'Pod/shop/web spec.volumes[0].ephemeral.volumeClaimTemplate.spec.accessModes: the claim has no access mode; accepted a list such as ["ReadWriteOnce"]',
        'Pod/shop/web spec.volumes[0].downwardAPI.items[0]: there is no field to show; accepted one of fieldRef, resourceFieldRef',
        'Pod/shop/web spec.volumes[0].downwardAPI.items[0].fieldRef.fieldPath: this is no field of a pod that can be shown here; found "status.podIP"; accepted metadata.name, metadata.namespace, metadata.uid, metadata.labels, metadata.annotations',
        'Pod/shop/web spec.volumes[0].downwardAPI.items[0].resourceFieldRef.containerName: the reference names no container',
        'Pod/shop/web spec.volumes[0].csi.nodePublishSecretRef.name: the volume names no object',
        'Pod/shop/web spec.volumes[0].image.reference: the volume names no image',
        'Pod/shop/web spec.volumes[0].nfs.path: this is not an absolute path; found "b"; accepted a path that starts with "/"',
        'Pod/shop/web spec.volumes[0].projected.sources[0]: there is more than one source; found secret, configMap; accepted one of secret, configMap, downwardAPI, serviceAccountToken, clusterTrustBundle, podCertificate',
        'Pod/shop/web spec.volumes[0].projected.sources[1].secret.items[0].path: two files of the volume have this path; found "a"',
        'Pod/shop/web spec.volumes[0].projected.sources[0].serviceAccountToken.expirationSeconds: expirationSeconds is out of range; found 60; accepted 600 to 4294967296',
      ],
    },
  ],
  doesNotApply: [{ yaml: container('env: [{ name: DATA, value: ../b }]') }],
};
