export { launch } from './launch';
