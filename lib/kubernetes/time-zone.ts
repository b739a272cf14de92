// The controller reads zones from files, so letter case counts there while Intl forgives it; Intl also takes "+01:00".
const zonePattern = /^[A-Z][\w+-]*(?:\/[A-Z][\w+-]*)*$/;

/** Whether a CronJob's `timeZone` names a zone of the IANA database, such as `Europe/Berlin` or `Etc/UTC`. */
export function isTimeZone(name: string): boolean {
  const known = zonePattern.test(name) && canonicalZone(name);
  if (!known) return false;
  return known === name || known.toLowerCase() !== name.toLowerCase();
}

function canonicalZone(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined; // Intl answers an unknown zone with a RangeError
  }
}
