export { platformBundles } from './platform-bundles';
