import { fieldAt, isFields, listOf, textOf } from '../../../../manifest';
import { ofKind } from '../of-kind';

export const externalSecretWithoutStore = ofKind(
  {
    code: 'EXTERNAL_SECRET_WITHOUT_STORE',
    severity: 'error',
    title: 'every ExternalSecret says from which store it reads',
    why:
      'Without secretStoreRef, or without the name in it, the controller cannot read anything: the Secret is never made, ' +
      'and the pods that read it never start. An entry may name a store or generator of its own.',
    fix: 'Set spec.secretStoreRef with the name and kind of the store.',
    sources: ['https://external-secrets.io/latest/api/externalsecret/'],
  },
  ['external-secrets.io/ExternalSecret'],
  (body) => {
    const spec = body['spec'];
    if (isFields(spec) === false || isNamed(fieldAt(spec, 'secretStoreRef'))) return [];
    const entries = [...listOf(fieldAt(spec, 'data')), ...listOf(fieldAt(spec, 'dataFrom'))];
    if (entries.length > 0 && entries.every(hasOwnSource)) return [];
    return [
      {
        field: 'spec.secretStoreRef',
        message: 'nothing says from which store the values come',
        accepted: 'name and kind of a SecretStore or ClusterSecretStore',
        fix: 'name the store',
      },
    ];
  },
);

function isNamed(reference: unknown): boolean {
  return (textOf(fieldAt(reference, 'name')) ?? '') !== '';
}

function hasOwnSource(entry: unknown): boolean {
  const source = fieldAt(entry, 'sourceRef');
  return isNamed(fieldAt(source, 'storeRef')) || isFields(fieldAt(source, 'generatorRef'));
}
