import { calls } from './calls';
import { cluster } from './cluster';
import { containers } from './containers';
import { forms } from './forms';
import { infrastructure } from './infrastructure';
import { keys } from './keys';
import { layers } from './layers';
import { names } from './names';
import { pins } from './pins';
import { places } from './places';
import { references } from './references';
import { services } from './services';
import { types } from './types';
import { values } from './values';
import type { BrokenSpec } from './broken-spec';

export type { BrokenSpec } from './broken-spec';

/** All broken specs by topic. */
export const brokenSpecs: Readonly<Record<string, readonly BrokenSpec[]>> = {
  calls,
  cluster,
  containers,
  forms,
  infrastructure,
  keys,
  layers,
  names,
  pins,
  places,
  references,
  services,
  types,
  values,
};
