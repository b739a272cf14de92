export { ControlPlane } from './control-plane';
