import type { RuleCases } from '../../rule-cases';
import { all, object } from './objects';

const map = (fields: string): string => object('v1', 'ConfigMap', fields);
const large = 'x'.repeat(1_048_577);

export const cases: RuleCases = {
  code: 'CONFIG_MAP_INVALID',
  passes: [{ yaml: map('data: { app.yaml: "a: b" }, binaryData: { logo: AAAA }') }],
  fails: [
    {
      yaml: all(
        map('data: { "a/b": x }'),
        map('data: { a: x }, binaryData: { a: AAAA }'),
        map(`data: { a: ${large} }`),
      ),
      says: [
        'ConfigMap/shop/web data["a/b"]: this is not a key of a ConfigMap; found a/b; accepted letters, digits, "-", "_" and ".", not "." and not starting with "..", at most 253 characters',
        'ConfigMap/shop/web data.a: the key stands in binaryData too; found a',
        'ConfigMap/shop/web data: the ConfigMap is too large; found 1048577 bytes; accepted at most 1048576 bytes',
      ],
    },
  ],
  doesNotApply: [{ yaml: object('v1', 'Secret', 'stringData: { a: x }, data: { a: AAAA }') }],
};
