import { dnsLabel, dnsSubdomain, serviceName } from '../../../kubernetes';
import type { Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import { at, each, isSet, kindRule, named, oneOf, refuse, required, textAt, within, type Place } from './place';

const judgeGroup = named(dnsSubdomain, 'a group');
const judgeWord = named(serviceName, 'a name of a resource');
const judgeVersion = named(serviceName, 'a name of a version');
const judgeKind = named(
  { accepts: (text) => serviceName.accepts(text.toLowerCase()), accepted: 'letters and digits, first a letter' },
  'a kind',
);

export const customResourceDefinitionInvalid = kindRule(
  {
    code: 'CUSTOM_RESOURCE_DEFINITION_INVALID',
    title: 'a CRD is called by its plural and its group, stores exactly one version, and has a schema for each',
    why: 'An API server refuses the CRD otherwise, and no object of its kinds could be made.',
    fix: 'Name it "<plural>.<group>", and set storage: true for one version.',
    sources: ['https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/'],
  },
  ['apiextensions.k8s.io/CustomResourceDefinition'],
  (root) => {
    const spec = at(root, 'spec');
    const group = textAt(at(spec, 'group')) ?? '';
    return together(
      judgeName(at(root, 'metadata', 'name'), textAt(at(spec, 'names', 'plural')) ?? '', group),
      group.includes('.')
        ? judgeGroup(at(spec, 'group'))
        : [refuse(at(spec, 'group'), 'a group has a domain', { accepted: 'a DNS name such as "example.com"' })],
      ofEach(['plural', 'singular'], (key) => judgeWord(at(spec, 'names', key))),
      ofEach(within(spec, ['names', 'shortNames[]']), named(dnsLabel, 'a short name')),
      ofEach(['kind', 'listKind'], (key) => judgeKind(at(spec, 'names', key))),
      oneOf(['Namespaced', 'Cluster'], 'scope')(at(spec, 'scope')),
      judgeVersions(at(spec, 'versions')),
    );
  },
);

function judgeName(name: Place, plural: string, group: string): readonly Violation[] {
  const text = textAt(name);
  const wanted = `${plural}.${group}`;
  if (text === undefined || text === wanted) return none;
  return [refuse(name, 'the name is not the plural and the group', { accepted: wanted })];
}

function judgeVersions(list: Place): readonly Violation[] {
  const versions = each(list);
  const stored = versions.filter((version) => at(version, 'storage').value === true);
  const names = versions.map((version) => textAt(at(version, 'name')));
  return together(
    stored.length === 1
      ? none
      : [
          refuse({ path: list.path, value: undefined }, `${stored.length} versions are stored`, {
            accepted: 'storage: true for exactly one',
          }),
        ],
    versions
      .filter((_, index) => names.indexOf(names[index]) < index)
      .map((version) => refuse(at(version, 'name'), 'there is such a version already')),
    ofEach(versions, (version) => {
      const schema = at(version, 'schema', 'openAPIV3Schema');
      return together(
        judgeVersion(at(version, 'name')),
        required(schema, 'the version has no schema'),
        isSet(schema) && at(schema, 'type').value !== 'object'
          ? [refuse(at(schema, 'type'), 'the schema is not that of an object', { accepted: 'object' })]
          : none,
      );
    }),
  );
}
