import fc from 'fast-check';
import { mermaid, type Flowchart } from '../../lib/diagram';
import { grammarFaults } from './mermaid-grammar';

const word = fc.oneof(
  fc.string({ unit: 'grapheme-ascii', minLength: 1 }),
  fc.constantFrom('end', 'graph', 'a-b', 'a_b', 'a b', '--> "x"', '<br>', '`', '#quot;', '|', ']"'),
);

/** A diagram whose arrows lead between boxes and frames that it has. */
const flowchart: fc.Arbitrary<Flowchart> = fc
  .uniqueArray(word, { minLength: 1, maxLength: 8 })
  .chain((keys) =>
    fc.record({
      keys: fc.constant(keys),
      edges: fc.array(
        fc.record(
          { from: fc.constantFrom(...keys), to: fc.constantFrom(...keys), label: word },
          { requiredKeys: ['from', 'to'] },
        ),
      ),
    }),
  )
  .map(({ keys: [frame = '', ...boxes], edges }) => ({
    direction: 'LR' as const,
    nodes: boxes.slice(2).map((key) => ({ key, label: [key, key] })),
    groups: [{ key: frame, label: frame, nodes: boxes.slice(0, 2).map((key) => ({ key, label: [key] })) }],
    edges,
  }));

test('whatever things are called, the diagram is valid and has a box for each', () => {
  fc.assert(
    fc.property(flowchart, (chart) => {
      const text = mermaid(chart);
      expect(grammarFaults(text)).toEqual([]);
      const boxes = text.split('\n').filter((line) => /^\s*_\w*\["/.test(line));
      expect(boxes).toHaveLength(chart.nodes.length + chart.groups.flatMap(({ nodes }) => nodes).length);
    }),
  );
});

test('two names that differ only in what Mermaid cannot write are two boxes', () => {
  const node = (key: string): Flowchart['nodes'][number] => ({ key, label: [key] });
  const text = mermaid({ direction: 'LR', nodes: ['a-b', 'a_b', 'a.b'].map(node), groups: [], edges: [] });
  const ids = [...text.matchAll(/^ {2}(\w+)\[/gm)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(3);
});

test('an arrow to something that is not drawn is a mistake of ours', () => {
  const edges = [{ from: 'a', to: 'b' }];
  const nodes = [{ key: 'a', label: ['a'] }];
  expect(() => mermaid({ direction: 'LR', nodes, groups: [], edges })).toThrow('no box "b"');
});

test.each([
  ['an unknown beginning', 'flowchard LR\n  _a["a"]'],
  ['a quote within a label', 'flowchart LR\n  _a["a"b"]'],
  ['a frame that stays open', 'flowchart LR\n  subgraph _a["a"]'],
  ['a frame that closes twice', 'flowchart LR\n  subgraph _a["a"]\n  end\n  end'],
  ['an arrow at nothing', 'flowchart LR\n  _a["a"]\n  _a --> _b'],
  ['a word of the language', 'flowchart LR\n  end["a"]'],
])('the check of the grammar sees %s', (_, diagram) => {
  expect(grammarFaults(diagram)).not.toEqual([]);
});
