import { environmentOf } from '../synthesized';
import { operationsOf, resourcesOf, type Properties } from './operations-of';

const names = ['dev', 'staging', 'production'];

test.each(names)('%s has a dashboard for each concern, no more than an account has for nothing', (name) => {
  const { shortName } = environmentOf(name);
  const found = resourcesOf(operationsOf(name), 'AWS::CloudWatch::Dashboard').map(({ DashboardName }) => DashboardName);
  expect(found.sort()).toEqual(
    ['cluster', 'overview', 'stores'].map((concern) => `aicode-${shortName}-operations-${concern}`),
  );
});

test.each(names)('the overview of %s shows every alarm', (name) => {
  const template = operationsOf(name);
  const overview = bodyOf(template, 'overview');
  for (const alarm of Object.keys(template.findResources('AWS::CloudWatch::Alarm')))
    expect(overview).toContain(`{${alarm}}`);
});

test.each(names)('dashboards of %s are JSON that names things of this environment only', (name) => {
  const template = operationsOf(name);
  const { shortName } = environmentOf(name);
  for (const concern of ['overview', 'stores', 'cluster']) {
    const { widgets } = JSON.parse(bodyOf(template, concern));
    expect(widgets.length).toBeGreaterThan(5);
    for (const { properties, type } of widgets) if (type === 'metric') expect(properties.region).toBe('{AWS::Region}');
    const others = ['dev', 'staging', 'prod'].filter((other) => other !== shortName);
    for (const other of others) expect(JSON.stringify(widgets)).not.toContain(`aicode-${other}-`);
  }
});

test('production sees its copy of the database and every node of its cache', () => {
  const stores = bodyOf(operationsOf('production'), 'stores');
  for (const instance of ['postgresql', 'postgresql-replica-1', 'redis-0001-001', 'redis-0002-002', 'jobs']) {
    expect(stores).toContain(`"aicode-prod-${instance}"`);
  }
  expect(bodyOf(operationsOf('production'), 'overview')).toContain('"WebACL","aicode-prod-waf"');
});

/** A dashboard's text, with `{id}` for each reference. */
function bodyOf(template: ReturnType<typeof operationsOf>, concern: string): string {
  const found = resourcesOf(template, 'AWS::CloudWatch::Dashboard').find(({ DashboardName }) =>
    String(DashboardName).endsWith(concern),
  );
  const body: string | Properties = found?.DashboardBody ?? '';
  if (typeof body === 'string') return body;
  const parts: readonly (string | Properties)[] = body['Fn::Join'][1];
  return parts.map((part) => (typeof part === 'string' ? part : `{${part.Ref ?? part['Fn::GetAtt'][0]}}`)).join('');
}
