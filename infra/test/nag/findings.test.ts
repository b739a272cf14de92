import { judgement, speaksFor, type Acknowledgement, type Finding } from './findings';
import { acknowledgementsPage } from './acknowledgements-page';

const { findings, acknowledgements } = judgement();

/** What the library acknowledges on its own flow logs, whether it is found or not. */
const ofLibrary = ['F3002', 'F3003'];

test('the tools find something: they run', () => {
  expect(findings.length).toBeGreaterThan(20);
});

test('every finding of cdk-nag and of the built-in validator is mended, or acknowledged beside its construct', () => {
  const open = findings.filter((finding) => !acknowledgements.some((one) => speaksFor(one, finding)));
  expect(open.map(told)).toEqual([]);
});

test('every acknowledgement silences something that is really found', () => {
  // a warning of the library itself is dropped as soon as it is acknowledged, so no report can show it
  const reported = acknowledgements.filter(({ id }) => !id.startsWith('@aws-cdk/') && !ofLibrary.includes(id));
  const idle = reported.filter((one) => !findings.some((finding) => speaksFor(one, finding)));
  expect(idle.map(told)).toEqual([]);
});

test('every acknowledgement says why in at least 20 letters', () => {
  const silent = acknowledgements.filter(({ reason }) => reason.replace(/[^a-z]/gi, '').length < 20);
  expect(silent.map(told)).toEqual([]);
});

test('the acknowledgements can be read in one table, each reason once', () => {
  const page = acknowledgementsPage(acknowledgements);
  for (const { reason } of acknowledgements) expect(page.split(`| ${reason} |`)).toHaveLength(2);
});

function told({ id, path }: Finding | Acknowledgement): string {
  return `${path}: ${id}`;
}
