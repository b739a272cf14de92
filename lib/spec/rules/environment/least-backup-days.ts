/** Least days of backups by stage; requirement I6. */
export const leastBackupDays = { development: 3, staging: 7, production: 7 } as const;
