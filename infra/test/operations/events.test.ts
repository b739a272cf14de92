import { operationsOf, resourcesOf, type Properties } from './operations-of';

const news: readonly [what: string, severity: string, pattern: object][] = [
  [
    'a certificate ends within 30 days',
    'info',
    {
      source: ['aws.acm'],
      'detail-type': ['ACM Certificate Approaching Expiration'],
      detail: { DaysToExpiry: [{ numeric: ['<', 30] }] },
    },
  ],
  [
    'a certificate has ended or needs a person',
    'critical',
    { source: ['aws.acm'], 'detail-type': ['ACM Certificate Expired', 'ACM Certificate Renewal Action Required'] },
  ],
  [
    'a database failed over',
    'warning',
    { source: ['aws.rds'], 'detail-type': ['RDS DB Instance Event'], detail: { EventCategories: ['failover'] } },
  ],
  [
    'a database failed or is full',
    'critical',
    {
      source: ['aws.rds'],
      'detail-type': ['RDS DB Instance Event'],
      detail: { EventCategories: ['failure', 'low storage'] },
    },
  ],
  [
    'AWS has trouble or plans a change',
    'warning',
    {
      source: ['aws.health'],
      'detail-type': ['AWS Health Event'],
      detail: { eventTypeCategory: ['issue', 'scheduledChange'] },
    },
  ],
];

test.each(['dev', 'staging', 'production'])('topics of %s are told what AWS tells only once', (name) => {
  const rules = resourcesOf(operationsOf(name), 'AWS::Events::Rule');
  expect(rules).toHaveLength(news.length);
  for (const [what, severity, pattern] of news) {
    const rule = rules.find(({ EventPattern }: Properties) => JSON.stringify(EventPattern) === JSON.stringify(pattern));
    expect([what, rule?.State]).toEqual([what, 'ENABLED']);
    expect(rule?.Targets).toEqual([expect.objectContaining({ Arn: expect.stringMatching(`-alerts-${severity}$`) })]);
  }
});
