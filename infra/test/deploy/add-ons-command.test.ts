import { printAddOnValues } from '../../bin/add-on-values';

function printed(...args: readonly string[]): { readonly code: number; readonly text: string } {
  const lines: string[] = [];
  const code = printAddOnValues(args, (text) => lines.push(text));
  return { code, text: lines.join('\n') };
}

test('the command tells how Helm installs the add-ons of an environment, those that others need first', () => {
  const { code, text } = printed('dev');
  const releases = [...text.matchAll(/helm upgrade --install (\S+)/g)].map(([, release]) => release);

  expect(code).toBe(0);
  expect(releases.slice(0, 2)).toEqual(['argo-cd', 'cluster-autoscaler']);
  expect(releases).not.toContain('keda'); // dev has none
  expect(text).toContain('--namespace external-dns --create-namespace \\\n  --values external-dns.json');
});

test('the command prints the values of an add-on as a file that Helm takes', () => {
  const { code, text } = printed('staging', 'aws-load-balancer-controller');

  expect(code).toBe(0);
  expect(JSON.parse(text)).toMatchObject({ clusterName: 'aicode-staging-eks', region: 'us-west-2' });
});

test.each([[[]], [['nowhere']], [['constructor']], [['dev', 'keda']], [['dev', 'external-dns', 'more']]])(
  'the command tells what it takes for %j',
  (args) => {
    const { code, text } = printed(...args);
    expect({ code, text }).toEqual({ code: 2, text: expect.stringContaining('ENV: dev, staging, production') });
  },
);
