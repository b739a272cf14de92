import type { RuleCases } from '../../rule-cases';
import { all, container, initContainer, object, pod } from './objects';

export const cases: RuleCases = {
  code: 'CONTAINER_INVALID',
  passes: [{ yaml: all(pod(), initContainer('restartPolicy: Always, livenessProbe: { tcpSocket: { port: 80 } }')) }],
  fails: [
    {
      yaml: all(
        object('v1', 'Pod', 'spec: { containers: [] }'),
        object('v1', 'Pod', 'spec: { containers: [{ name: Web_1, image: web }] }'),
        object('v1', 'Pod', 'spec: { containers: [{ name: web }] }'),
        object('v1', 'Pod', 'spec: { containers: [{ name: web, image: "web " }] }'),
        initContainer('livenessProbe: { tcpSocket: { port: 80 } }'),
        pod('ephemeralContainers: [{ name: debug, image: debug }]'),
      ),
      says: [
        'Pod/shop/web spec.containers: the pod has no container; found []; accepted at least one container',
        'Pod/shop/web spec.containers[0].name: this is not a name for a container; found "Web_1"; accepted lower-case letters, digits and "-", a letter or digit at both ends, at most 63 characters; fix: such as "web-1"',
        'Pod/shop/web spec.containers[0].image: the container has no image',
        'Pod/shop/web spec.containers[0].image: the image has a blank in it; found "web "; accepted registry/name:tag',
        'Pod/shop/web spec.initContainers[0].livenessProbe: an init container that ends cannot have this; found set; fix: remove it, or make the container a sidecar by restartPolicy: Always',
        'Pod/shop/web spec.ephemeralContainers: ephemeral containers cannot be set when a pod is made; found 1',
      ],
    },
    {
      yaml: container('restartPolicy: Alway'),
      says: [
        'Pod/shop/web spec.containers[0].restartPolicy: this is no policy of restarts; found "Alway"; accepted Always, OnFailure, Never; fix: did you mean "Always"?',
      ],
    },
    {
      yaml: all(container('restartPolicy: Always'), initContainer('restartPolicy: Never')),
      target: { kubernetesVersion: '1.34' },
      says: [
        'Pod/shop/web spec.containers[0].restartPolicy: a container has no restartPolicy; found "Always"; fix: set it for the pod',
        'Pod/shop/web spec.initContainers[0].restartPolicy: this is no policy of an init container; found "Never"; accepted Always',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: all(
        container('command: [a b]'),
        object('example.com/v1', 'Cluster', 'spec: { podTemplate: { spec: { containers: [{ name: web }] } } }'),
      ),
    },
  ],
};
