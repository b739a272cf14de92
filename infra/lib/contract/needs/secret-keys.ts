import { fieldAt, textOf } from '../../../../lib/manifest';
import { names } from '../../../../lib/spec';
import { placeOf, propertyOf, resourcesOf } from '../read-sides';
import type { Sides } from '../sides';
import { secrets } from '../terms/secrets';
import { breach, type Need } from './need';

/** External Secrets may decrypt with keys of the environment only, which it knows by their aliases. */
export const secretKeys: Need = (sides) => {
  const admitted = names.keyAlias(sides.environment, '');
  const read = new Set(secrets.used(sides).map(({ name }) => name));
  return resourcesOf(sides, 'AWS::SecretsManager::Secret')
    .filter((secret) => read.has(propertyOf(secret, 'Name') ?? ''))
    .flatMap((secret) => {
      const key = keyOf(fieldAt(secret.properties, 'KmsKeyId'));
      const aliases = aliasesOf(sides, secret.stack, key);
      if (aliases.some((alias) => alias.startsWith(admitted))) return [];
      return [
        breach('SECRET_KEY', {
          message: 'External Secrets cannot decrypt this secret: no alias of its key is one that it may use',
          file: placeOf(secret),
          found: aliases.length > 0 ? aliases.join(', ') : 'a key without an alias',
          accepted: `${admitted}*`,
        }),
      ];
    });
};

/** The logical id of the key that a property refers to. */
function keyOf(reference: unknown): string | undefined {
  return textOf(fieldAt(reference, 'Fn::GetAtt', 0)) ?? textOf(fieldAt(reference, 'Ref'));
}

function aliasesOf(sides: Sides, stack: string, key: string | undefined): readonly string[] {
  if (key === undefined) return [];
  return resourcesOf(sides, 'AWS::KMS::Alias')
    .filter((alias) => alias.stack === stack && keyOf(fieldAt(alias.properties, 'TargetKeyId')) === key)
    .flatMap((alias) => propertyOf(alias, 'AliasName') ?? []);
}
