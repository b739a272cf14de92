import { memoised } from '../../../lib/kubernetes/memo';

function counted(): { readonly calls: string[]; readonly double: (text: string) => string } {
  const calls: string[] = [];
  const double = memoised((text) => {
    calls.push(text);
    return text + text;
  });
  return { calls, double };
}

test('a text is worked out once, however often it comes', () => {
  const { calls, double } = counted();
  expect(['a', 'a', '', '', 'a'].map(double)).toEqual(['aa', 'aa', '', '', 'aa']);
  expect(calls).toEqual(['a', '']);
});

test('a long text is not kept', () => {
  const { calls, double } = counted();
  const long = 'x'.repeat(300);
  expect([double(long), double(long)]).toEqual([long + long, long + long]);
  expect(calls).toHaveLength(2);
});

test('a text is let go once thousands of others came, so that memory stays bounded', () => {
  const { calls, double } = counted();
  double('first');
  for (let i = 0; i < 5000; i++) double(`text ${i}`);
  expect(double('first')).toBe('firstfirst');
  expect(calls.filter((text) => text === 'first')).toHaveLength(2);
});
