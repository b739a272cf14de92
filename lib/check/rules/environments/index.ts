import type { NeighbourRule, PlatformRule } from '../../rule';
import { environmentNamesOther } from './environment-names-other';
import { pinNotPromoted } from './pin-not-promoted';
import { promotionChangesExposure } from './promotion-changes-exposure';
import { promotionChangesImage } from './promotion-changes-image';
import { promotionChangesProbe } from './promotion-changes-probe';
import { promotionKeepsLess } from './promotion-keeps-less';
import { promotionLacksConfigFile } from './promotion-lacks-config-file';
import { promotionLacksContainer } from './promotion-lacks-container';
import { promotionLacksPort } from './promotion-lacks-port';
import { promotionLacksSecret } from './promotion-lacks-secret';
import { promotionLacksService } from './promotion-lacks-service';
import { promotionLacksVariable } from './promotion-lacks-variable';
import { promotionLessAvailable } from './promotion-less-available';
import { promotionRaisesPrivilege } from './promotion-raises-privilege';
import { promotionWeakensSecurity } from './promotion-weakens-security';

export const environmentRules: readonly (PlatformRule | NeighbourRule)[] = [
  promotionLacksService,
  promotionLacksContainer,
  promotionLacksSecret,
  promotionLacksVariable,
  promotionLacksConfigFile,
  promotionLacksPort,
  promotionChangesImage,
  promotionChangesProbe,
  promotionChangesExposure,
  promotionWeakensSecurity,
  promotionRaisesPrivilege,
  promotionKeepsLess,
  promotionLessAvailable,
  environmentNamesOther,
  pinNotPromoted,
];
