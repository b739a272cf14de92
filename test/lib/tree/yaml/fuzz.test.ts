import { Yaml } from 'cdk8s';
import fc from 'fast-check';
import { parse } from 'yaml';
import { printYaml } from '../../../../lib/tree';
import { isMisread } from './awkward-lines';
import { documents } from './documents';
import { fuzzParameters } from './fuzz-parameters';

const patience = 60 * 60_000; // for KEELSON_FUZZ_RUNS=100000

test(
  'prints the bytes that stock cdk8s prints, whatever the object',
  () => {
    fc.assert(
      fc.property(documents, (body) => {
        expect(printYaml(body)).toBe(Yaml.stringify(body));
      }),
      fuzzParameters('bytes', 3000),
    );
  },
  patience,
);

test(
  'what is printed is read back as the same object',
  () => {
    fc.assert(
      fc.property(documents.filter(isData), (body) => {
        expect(parse(printYaml(body), { version: '1.1' })).toEqual(body);
      }),
      fuzzParameters('reading back', 1000),
    );
  },
  patience,
);

/** Whether YAML 1.1 can carry it: no merge key, and nothing that becomes something else on the way. */
function isData(value: unknown): boolean {
  if (value === undefined || typeof value === 'bigint') return false;
  if (typeof value === 'string') return !isMisread(value);
  if (typeof value !== 'object' || value === null) return true;
  return !Object.hasOwn(value, '<<') && Object.values(value).every(isData);
}
