import { Aws, type Stack } from 'aws-cdk-lib';
import { policyPlaceholders, type PolicyStatement } from '../../../../lib/spec/add-ons';
import { names, type Environment } from '../../../../lib/spec';

export type Placeholders = Readonly<Record<(typeof policyPlaceholders)[number], string>>;

export interface FillInOptions {
  readonly environment: Environment;
  /** Account of the image repositories. */
  readonly registryAccount: string;
}

/**
 * Puts what an environment is in the place of a statement's placeholders.
 *
 * @throws Error for a word in braces that is no placeholder
 */
export function fillIn(statement: PolicyStatement, stack: Stack, options: FillInOptions): PolicyStatement {
  const values = valuesOf(stack, options);
  const fill = (text: string): string => filled(text, values);
  return {
    ...statement,
    resources: statement.resources.map(fill),
    ...(statement.conditions !== undefined && {
      conditions: mapKeys(statement.conditions, (keys) =>
        Object.fromEntries(
          Object.entries(keys).map(
            ([key, value]) => [fill(key), typeof value === 'string' ? fill(value) : value.map(fill)] as const,
          ),
        ),
      ),
    }),
  };
}

function valuesOf(stack: Stack, { environment, registryAccount }: FillInOptions): Placeholders {
  return {
    partition: Aws.PARTITION,
    region: environment.region,
    account: stack.account,
    registryAccount,
    cluster: names.cluster(environment),
    project: environment.project,
    environment: environment.shortName,
    domain: environment.domain,
  };
}

function filled(text: string, values: Placeholders): string {
  const known = policyPlaceholders.reduce((rest, name) => rest.replaceAll(`{${name}}`, values[name]), text);
  const unknown = /(?<!\$)\{[A-Za-z]+\}/.exec(known);
  if (unknown !== null) throw new Error(`"${text}" holds the unknown placeholder ${unknown[0]}`);
  return known;
}

function mapKeys<Value, Result>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value) => Result,
): Readonly<Record<string, Result>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)] as const));
}
