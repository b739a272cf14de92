import type { Bundle } from '../lib/bundle';
import { wwwRedirect } from './www-redirect';

/** What this platform adds to keelson's own charts: the same overlays, checks and files hold for it. */
export const extensions: readonly Bundle[] = [wwwRedirect];
