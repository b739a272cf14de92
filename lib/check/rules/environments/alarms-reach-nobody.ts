import { inProduction } from './in-production';

/** A warning only: who is told may have been wired to the topics outside of the spec. */
export const alarmsReachNobody = inProduction({
  code: 'ALARMS_REACH_NOBODY',
  severity: 'warning',
  title: 'somebody is told when AWS finds something wrong with production',
  why:
    'Alarms of databases, queues, backups and intruders, and news of the budget, go to topics of SNS. Without an address ' +
    'nobody is subscribed to them, and a full disk is noticed by the users. What is subscribed by hand, such as a pager, ' +
    'the spec does not know: waive the rule then.',
  fix: 'Set `alerts.emails` of the environment; the address of a team or of a tool for calls at night will do.',
  sources: ['https://docs.aws.amazon.com/sns/latest/dg/sns-email-notifications.html'],
  read: ({ name, alerts }) =>
    alerts.emails.length > 0
      ? []
      : [
          {
            spec: ['alerts', 'emails'],
            message: `alarms of ${name} reach nobody`,
            found: 'no address',
            fix: "set alerts: { emails: ['on-call@example.com'] }",
          },
        ],
});
