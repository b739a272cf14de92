import { labelKey, labelValue } from '../../../kubernetes';
import type { Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import { at, each, entriesOf, keyOf, named, oneOf, refuse, textAt, type Place } from './place';

const withValues = ['In', 'NotIn'];
const withoutValues = ['Exists', 'DoesNotExist'];

const judgeKey = named(labelKey, 'a key for a label');
const judgeValue = named(labelValue, 'a value for a label');
const judgeOperator = oneOf([...withValues, ...withoutValues], 'operator of a selector');

/** What an API server refuses in a selector of labels with `matchLabels` and `matchExpressions`. */
export function judgeSelector(selector: Place): readonly Violation[] {
  return together(
    judgeLabelMap(at(selector, 'matchLabels')),
    ofEach(each(at(selector, 'matchExpressions')), (expression) =>
      together(
        judgeKey(at(expression, 'key')),
        judgeOperator(at(expression, 'operator')),
        judgeValues(expression),
        ofEach(each(at(expression, 'values')), judgeValue),
      ),
    ),
  );
}

/** A selector that is a plain map. */
export function judgeLabelMap(labels: Place): readonly Violation[] {
  return ofEach(entriesOf(labels), (entry) => together(judgeKey(keyOf(entry)), judgeValue(entry)));
}

/** Whether an expression has values exactly where its operator wants some. */
export function judgeValues(expression: Place): readonly Violation[] {
  const operator = textAt(at(expression, 'operator')) ?? '';
  const values = at(expression, 'values');
  const count = each(values).length;
  if (withValues.includes(operator) && count === 0) return [refuse(values, `${operator} needs at least one value`)];
  if (withoutValues.includes(operator) && count > 0) return [refuse(values, `${operator} takes no values`)];
  return none;
}
