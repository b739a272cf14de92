import { findSecrets } from '../../../../lib/policy';
import { podTemplatesOf } from '../../../../lib/manifest';
import { falseSecrets } from './false-secrets';
import { trueSecrets } from './true-secrets';
import { objectWith, type Place } from './written';

test('there are at least 60 examples of each kind', () => {
  expect(Math.min(trueSecrets.length, falseSecrets.length)).toBeGreaterThanOrEqual(60);
});

test.each(trueSecrets)('by its %s a secret is found in the %s %s: %j', (by, place, name, text) => {
  expect(signs(place, name, text)).toEqual([by]);
});

test.each(falseSecrets)('no secret is seen in the %s %s: %j', (place, name, text) => {
  expect(signs(place, name, text)).toEqual([]);
});

test('a finding never tells the secret', () => {
  for (const [, place, name, text] of trueSecrets) {
    const body = objectWith(place, name, text);
    expect(JSON.stringify(findSecrets(body, podTemplatesOf(body)))).not.toContain(text);
  }
});

function signs(place: Place, name: string, text: string): readonly string[] {
  const body = objectWith(place, name, text);
  return findSecrets(body, podTemplatesOf(body)).map(({ by }) => by);
}
