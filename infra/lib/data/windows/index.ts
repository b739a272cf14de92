export { quietWindows, type QuietWindows } from './quiet-windows';
