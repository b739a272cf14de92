export { compareStacks, type StackChange, type Templates } from './compare-stacks';
export { compareTemplates, type ResourceChange } from './compare-templates';
export { effects, isReplacement, worse, type Effect } from './effect';
export { referencesIn, type Reference } from './references';
export { refused } from './refused';
export { statefulTypes } from './stateful-types';
export { isTemplate, type CloudTemplate, type TemplateResource } from './template';
export { updateEffect } from './update-effect';
