export { OffHours } from './off-hours';
