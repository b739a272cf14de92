import type { RuleCases } from '../../rule-cases';
import { all, clusterObject } from './objects';

const version = (fields = 'storage: true', name = 'v1'): string =>
  `{ name: ${name}, served: true, ${fields}, schema: { openAPIV3Schema: { type: object } } }`;
const crd = (versions: string, names = 'plural: widgets', name = 'widgets.example.com'): string =>
  clusterObject(
    'apiextensions.k8s.io/v1',
    'CustomResourceDefinition',
    `spec: { group: example.com, scope: Namespaced, names: { kind: Widget, listKind: WidgetList, singular: widget, ${names} }, versions: [${versions}] }`,
  ).replace('name: web', `name: ${name}`);

export const cases: RuleCases = {
  code: 'CUSTOM_RESOURCE_DEFINITION_INVALID',
  passes: [{ yaml: crd(`${version()}, ${version('storage: false', 'v2')}`) }],
  fails: [
    {
      yaml: all(
        crd(version(), 'plural: widgets', 'widget.example.com'),
        crd(version('storage: false')),
        crd(`${version()}, ${version('storage: false')}`),
        crd('{ name: v1, served: true, storage: true }'),
        crd(version().replace('type: object', 'type: string')),
        crd(version('storage: true', 'V1')),
        crd(version(), 'plural: widgets, shortNames: [W]'),
        crd(version()).replace('scope: Namespaced', 'scope: Both'),
      ),
      says: [
        'CustomResourceDefinition/widget.example.com metadata.name: the name is not the plural and the group; found "widget.example.com"; accepted widgets.example.com',
        'CustomResourceDefinition/widgets.example.com spec.versions: 0 versions are stored; accepted storage: true for exactly one',
        'CustomResourceDefinition/widgets.example.com spec.versions[1].name: there is such a version already; found "v1"',
        'CustomResourceDefinition/widgets.example.com spec.versions[0].schema.openAPIV3Schema: the version has no schema',
        'CustomResourceDefinition/widgets.example.com spec.versions[0].schema.openAPIV3Schema.type: the schema is not that of an object; found "string"; accepted object',
        'CustomResourceDefinition/widgets.example.com spec.versions[0].name: this is not a name of a version; found "V1"; accepted lower-case letters, digits and "-", first a letter, last a letter or digit, at most 63 characters; fix: such as "v1"',
        'CustomResourceDefinition/widgets.example.com spec.names.shortNames[0]: this is not a short name; found "W"; accepted lower-case letters, digits and "-", a letter or digit at both ends, at most 63 characters; fix: such as "w"',
        'CustomResourceDefinition/widgets.example.com spec.scope: this is no scope; found "Both"; accepted Namespaced, Cluster',
      ],
    },
  ],
  doesNotApply: [{ yaml: clusterObject('v1', 'Namespace', 'spec: {}') }],
};
