import { Yaml } from 'cdk8s';
import { parse } from 'yaml';
import { printYaml } from '../../../../lib/tree';
import { isMisread } from './awkward-lines';
import { awkwardKeys, awkwardTexts } from './awkward-texts';
import { holding } from './documents';

const values = [1, 'yes', null, {}, []];
const shown = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…${text.length}` : text);
const named = (texts: readonly string[]): [string, string][] => texts.map((text) => [shown(text), text]);

test.each(named(awkwardTexts))('text %s prints as with stock cdk8s wherever it stands', (_name, text) => {
  const places = { text, list: [text, text], deep: { list: [[text], { text, more: { text } }] }, last: [{ text }] };
  expect(printYaml(holding(places))).toBe(Yaml.stringify(holding(places)));
});

test.each(named(awkwardTexts))('text %s is read as the same text, or misread as with stock cdk8s', (_name, text) => {
  const body = holding({ text, list: [text, [text], { text }], after: 'it' });
  const read: unknown = parse(printYaml(body), { version: '1.1' });
  if (isMisread(text)) expect(read).not.toEqual(body);
  else expect(read).toEqual(body);
});

test.each(named([...awkwardTexts, ...awkwardKeys]))(
  'key %s prints as with stock cdk8s wherever it stands',
  (_name, key) => {
    for (const value of [...values, { [key]: 'a\nb\n' }, [{ [key]: [key] }], [[{ [key]: { [key]: key } }]]]) {
      const pair = { [key]: value };
      for (const body of [holding(pair), holding({ list: [{ ...pair, after: 1 }] }), { ...holding(1), ...pair }]) {
        expect(printYaml(body)).toBe(Yaml.stringify(body));
      }
    }
  },
);
