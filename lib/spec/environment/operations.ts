import { z } from 'zod';
import { isCronSchedule, isTimeZone } from '../../kubernetes';
import { label, textOf } from '../schema/fields';

const schedule = textOf({ accepts: isCronSchedule, accepted: 'five cron fields, such as "0 20 * * 1-5"' });

/** The most that an environment may cost in a month. */
export const budget = z.strictObject({ monthlyUsd: z.int().min(1) });

/** When an environment sleeps to save money; production never does. */
export const offHours = z.strictObject({
  stop: schedule,
  start: schedule,
  timeZone: textOf({
    accepts: isTimeZone,
    accepted: 'a name of the IANA time zone database, such as "Etc/UTC"',
  }).default('Etc/UTC'),
});

/** Days that CloudWatch accepts as retention of a log group. */
const retentionDays = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

const acceptedDays = `one of ${retentionDays.join(', ')} (CloudWatch)`;

export const logs = z.strictObject({
  retentionDays: z
    .int()
    .refine((days) => retentionDays.includes(days), { error: acceptedDays })
    .describe(acceptedDays)
    .default(30),
});

const emailAddress = 'an e-mail address, such as "on-call@example.com"';

/** Who is told when AWS finds something. */
export const alerts = z.strictObject({
  /** Addresses that get alarms and news of the budget by e-mail, besides what is wired to the topics; default: none. */
  emails: z.array(z.email({ error: emailAddress }).describe(emailAddress)).default([]),
});

/** How the environment's load balancers face the world. */
export const ingress = z.strictObject({
  /** Name of the web ACL (WAF) in front of public hosts; default: none. */
  waf: label.optional(),
  /** Requests per client in `windowSeconds` before it is refused; the web ACL counts them; default: no limit. */
  rateLimit: z.strictObject({ requests: z.int().min(10), windowSeconds: z.literal([60, 120, 300, 600]) }).optional(),
  /** Policy of TLS, from AWS's list for load balancers; none that admits TLS 1.0 or 1.1. */
  sslPolicy: z.string().min(1).default('ELBSecurityPolicy-TLS13-1-2-2021-06'),
});
