import { awsSchedule, type Environment } from '../../../lib/spec';

/** When the daily backup starts, as AWS Backup takes it. */
export interface BackupSchedule {
  readonly scheduleExpression: string;
  readonly scheduleExpressionTimezone: string;
}

const nightly: BackupSchedule = { scheduleExpression: 'cron(0 3 * * ? *)', scheduleExpressionTimezone: 'Etc/UTC' };

/**
 * At night; in an environment that sleeps then, an hour after it wakes: a database that is stopped, or still starting,
 * refuses a snapshot. While it sleeps nothing changes that a backup would miss.
 */
export function backupSchedule({ offHours }: Pick<Environment, 'offHours'>): BackupSchedule {
  if (offHours === undefined) return nightly;
  return {
    scheduleExpression: awsSchedule(anHourLater(offHours.start)),
    scheduleExpressionTimezone: offHours.timeZone,
  };
}

/** Only a plain hour is moved; else the backup starts with the environment, and an alert tells if that was too early. */
function anHourLater(schedule: string): string {
  return schedule
    .trim()
    .replace(/^(\S+\s+)(\d+)(?=\s)/, (whole, minute: string, hour: string) =>
      Number(hour) < 23 ? `${minute}${Number(hour) + 1}` : whole,
    );
}
