import type { NeighbourRule, PlatformRule } from '../../rule';
import { accountTrailedTwice } from './account-trailed-twice';
import { accountUnwatched } from './account-unwatched';
import { alarmsReachNobody } from './alarms-reach-nobody';
import { backupsUnlocked } from './backups-unlocked';
import { environmentNamesOther } from './environment-names-other';
import { objectsDeletedSoon } from './objects-deleted-soon';
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
import { securityHubWithoutConfig } from './security-hub-without-config';
import { storeWithoutStandby } from './store-without-standby';
import { trafficUnrecorded } from './traffic-unrecorded';

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
  accountTrailedTwice,
  accountUnwatched,
  alarmsReachNobody,
  backupsUnlocked,
  objectsDeletedSoon,
  securityHubWithoutConfig,
  storeWithoutStandby,
  trafficUnrecorded,
  environmentNamesOther,
  pinNotPromoted,
];
