import { version } from '../../../../package.json';
import { rules } from '../../../check';
import type { Problem, RulePage } from '../../../problem';
import type { Format } from './format';

/**
 * SARIF 2.1.0, which code scanning of GitHub and others read.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarif: Format = ({ problems, exitCode, bug }) => {
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'keelson', version, rules: codes.map(describeRule) } },
        invocations: [
          {
            executionSuccessful: bug === undefined,
            exitCode,
            ...(bug !== undefined && { toolExecutionNotifications: [{ level: 'error', message: { text: bug } }] }),
          },
        ],
        results: problems.map((problem) => resultOf(problem, codes.indexOf(problem.code))),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

function describeRule(code: string): object {
  const page: RulePage | undefined = rules.find((rule) => rule.code === code);
  if (page === undefined) return { id: code };
  return {
    id: code,
    shortDescription: { text: page.title },
    fullDescription: { text: page.why },
    help: { text: page.fix },
    defaultConfiguration: { level: page.severity },
  };
}

function resultOf(problem: Problem, ruleIndex: number): object {
  const { code, severity, message, found, accepted, fix } = problem;
  const details = [
    found === undefined ? '' : `found: ${found}`,
    accepted === undefined ? '' : `accepted: ${accepted}`,
    fix === undefined ? '' : `fix: ${fix}`,
  ];
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: [message, ...details.filter(Boolean)].join('\n') },
    locations: [locationOf(problem)],
    partialFingerprints: { place: fingerprint(problem) },
  };
}

function locationOf({ file, line, spec, object, field }: Problem): object {
  const name = [spec, object, field].filter(Boolean).join(' ');
  return {
    ...(file !== undefined && {
      physicalLocation: {
        artifactLocation: { uri: encodeURI(file) },
        ...(line !== undefined && { region: { startLine: line } }),
      },
    }),
    ...(name !== '' && { logicalLocations: [{ fullyQualifiedName: name }] }),
  };
}

/** What keeps a result the same when lines move. */
function fingerprint({ code, spec, object, field, message }: Problem): string {
  return [code, spec, object, field, message].filter(Boolean).join('|');
}
