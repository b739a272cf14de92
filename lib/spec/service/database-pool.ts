import { z } from 'zod';

/** The connection pool of each pod. What all pods open together is checked against what the database takes. */
export const databasePool = z.strictObject({
  /**
   * Connections that a pod opens at most to each PostgreSQL store that it calls, as the program is configured. HikariCP
   * and node-postgres have the same default.
   */
  size: z.int().min(1).max(500).default(10),
});
