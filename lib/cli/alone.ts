import { startKeelson } from './start-keelson';

/** What runs outside of a project: commands that need none. */
void startKeelson();
