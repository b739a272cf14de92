export { applyOverlays, type Overlaid } from './apply-overlays';
export { judgeUsage, type Judgement } from './judge-usage';
export type { LocatePlace } from './locate';
export type { ObjectOverlay } from './object-overlay';
export { parseOverlay, type ParsedOverlay } from './parse-overlay';
export type { Place } from './place';
export type { OverlayContext, OverlayManifest } from './subject';
export { addUsage, type EntryUsage, type OverlayUsage } from './usage';
