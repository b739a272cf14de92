import {
  explainField,
  explainObject,
  reasonsFor,
  renderObjects,
  traceObject,
  type ExplainContext,
  type TracedObject,
} from '../../explain';
import type { Environment } from '../../spec';
import type { Command, Outcome, Session } from '../command';
import { readCustomKinds } from '../crds/read-custom-kinds';
import { explainedObject, type ExplainedObject } from '../explain/explained-object';
import { fieldLines } from '../explain/field-lines';
import { objectLines } from '../explain/object-lines';
import { chooseField } from '../explain/wanted-field';
import { chooseObject, readWanted } from '../explain/wanted-object';
import { shownPath } from '../output/shown-path';
import { readPinFiles } from '../platform/pin-files';
import { readPlatform } from '../platform/read-platform';
import { loadLocator } from '../platform/with-places';
import { outputFolder } from '../tree/output-folder';
import { UsageError, unknownNames } from '../usage-error';

interface ExplainOptions {
  readonly namespace?: string;
}

/** Where a value in an object comes from; one bundle is rendered many times, nothing is written. */
export const explain: Command = {
  name: 'explain',
  summary: 'tell which layer, patch or chart set a field of an object, and what it overrode',
  words: [
    { name: '<environment>', description: 'such as production' },
    { name: '<object>', description: 'KIND/NAME, such as Deployment/api' },
    {
      name: '[field]',
      description: 'such as spec.template.spec.containers[0].image; without it, every field with its nearest origin',
    },
  ],
  options: [{ flags: '-n, --namespace <name>', description: 'the namespace, where several have such an object' }],
  async run(session, { namespace }: ExplainOptions, [name = '', object = '', field]) {
    const wanted = readWanted(object, namespace);
    const { environments } = await readPlatform(session);
    const environment = Object.hasOwn(environments, name) ? environments[name] : undefined;
    if (environment === undefined) throw new UsageError(unknownNames('environment', [name], Object.keys(environments)));
    const context = await contextOf(session, environment);
    session.progress(`rendering ${name} ...`);
    const objects = await renderObjects(context);
    const manifest = chooseObject(objects, wanted, name);
    const steps = field === undefined ? undefined : chooseField(manifest, field);
    session.progress(`tracing ${name}/${manifest.bundle} back to the spec ...`);
    const traced = await traceObject(manifest, context);
    const dist = shownPath(outputFolder(session, undefined), session.project);
    const subject = explainedObject(traced, { environment: name, dist, manifests: objects.manifests });
    return steps === undefined ? tellObject(subject, traced) : tellField(subject, explainField(traced, steps));
  },
};

async function contextOf(
  { program, project, packageFolder }: Session,
  environment: Environment,
): Promise<ExplainContext> {
  const { name, objects } = environment;
  const mayPatch = objects.length > 0 || program.bundles.some(({ kind }) => kind === 'foreign'); // only patches ask for kinds
  return {
    source: program.platform,
    environment,
    pins: readPinFiles(project, [name])[name] ?? { file: `environments/images/${name}.yaml`, text: '' },
    families: program.bundles,
    locate: await loadLocator(project),
    crds: mayPatch ? readCustomKinds(project, packageFolder) : undefined,
  };
}

function tellField(object: ExplainedObject, explanation: ReturnType<typeof explainField>): Outcome {
  return { lines: fieldLines(object, explanation), data: { object, ...explanation } };
}

function tellObject(object: ExplainedObject, traced: TracedObject): Outcome {
  const fields = explainObject(traced);
  const reasons = reasonsFor(traced);
  return { lines: objectLines(object, fields, reasons), data: { object, fields, reasons } };
}
