export { usageAnywhere, usageByStage, usageOfShared, type Usage } from './usage';
