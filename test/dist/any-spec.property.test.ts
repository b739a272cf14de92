import { runSpecs } from '../lib/check/fuzz/run-specs';
import { fuzzParameters } from '../lib/tree/yaml/fuzz-parameters';

// a spec takes as long as hundreds of documents of YAML, which KEELSON_FUZZ_RUNS counts
const { numRuns, seed } = fuzzParameters('specs (one for two documents)', 600);
const runs = { numRuns: Math.ceil(numRuns / 2), seed };
const patience = 60 * 60_000;

test(
  'any spec has problems, or has objects that Kubernetes takes and that fit each other and the spec',
  async () => {
    const { legal, illegal } = await runSpecs(runs, 60);
    expect(legal).toBeGreaterThan(runs.numRuns / 2); // else the generator makes little that could fail
    expect(illegal).toBeGreaterThan(runs.numRuns / 20);
  },
  patience,
);
