import type { PolicyStatement } from '../../../../lib/spec/add-ons';
import { names, type Environment } from '../../../../lib/spec';

/** Use of the environment's key for one purpose, by what AWS service it may be used through. */
export interface KeyUse {
  readonly environment: Environment;
  readonly actions: readonly string[];
  /** Purpose of the `EnvironmentKey`. */
  readonly purpose: string;
  /** Such as `s3`. */
  readonly through: readonly string[];
}

/** A key is known by its alias alone, so the statement names any key and the conditions say which one. */
export function keyStatement({ environment, actions, purpose, through }: KeyUse): PolicyStatement {
  return {
    actions,
    resources: ['arn:{partition}:kms:{region}:{account}:key/*'],
    conditions: {
      StringEquals: { 'kms:ViaService': through.map((service) => `${service}.{region}.amazonaws.com`) },
      'ForAnyValue:StringEquals': { 'kms:ResourceAliases': names.keyAlias(environment, purpose) },
    },
    reason: 'key ids are made by AWS; the conditions admit only the key of this purpose, through these services',
  };
}
