import type { Bundle } from '../../../lib/bundle';
import { dashboards } from './dashboards';
import { statusPage } from './status-page';
import { supportAccess } from './support-access';

/** What others wrote and this platform runs. */
export const extensions: readonly Bundle[] = [supportAccess, dashboards, statusPage];
