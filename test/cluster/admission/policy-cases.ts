import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { KubernetesObject } from '../../../lib/manifest';
import { statements, type PolicySettings } from '../../../lib/policy';
import { manifestsOf, type Given, type RuleCases } from '../../lib/check/rule-cases';

/** An object that the cases of a rule show: the table that the checks and the cluster are both asked by. */
export interface PolicyCase {
  /** Where it stands, such as `ROOT_ALLOWED fails[0]`. */
  readonly place: string;
  readonly body: KubernetesObject;
  readonly settings: PolicySettings;
}

const folder = join(__dirname, '../../lib/check/rules/policy');
const lists = ['passes', 'fails', 'doesNotApply'] as const;

/** Every object of the cases of every statement that CEL can say. */
export async function policyCases(): Promise<readonly PolicyCase[]> {
  const codes = new Set(statements.flatMap(({ code, cel }) => (cel === undefined ? [] : [code])));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.cases.ts'));
  const modules = await Promise.all(files.map((file) => import(join(folder, file)) as Promise<{ cases: RuleCases }>));
  return modules.flatMap(({ cases }) =>
    codes.has(cases.code)
      ? lists.flatMap((list) =>
          cases[list].flatMap((given, index) => casesOf(given, `${cases.code} ${list}[${index}]`)),
        )
      : [],
  );
}

function casesOf(given: Given, place: string): readonly PolicyCase[] {
  if (!('yaml' in given)) throw new Error(`${place} is no object`);
  const { registries, stage, privilegedNamespaces } = given.target ?? {};
  const settings = { registries, stage, privilegedNamespaces };
  return manifestsOf(given.yaml).map(({ body }) => ({ place, body, settings }));
}
