export {
  between,
  countOrPercent,
  exactlyOneOf,
  isNone,
  named,
  notNegative,
  oneOf,
  portNumber,
  positiveQuantity,
  quantityAt,
  quantityFromZero,
  required,
  type Demand,
} from './demands';
export { at, each, entriesOf, isSet, keyOf, numberAt, textAt, within, type Entry, type Place } from './place';
export { refuse, refuseSilently } from './refuse';
export { containerRule, kindRule, podRule, type Container, type Pod } from './rule-kinds';
