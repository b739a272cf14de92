/**
 * The words of the tables: those of the problems, with a short sign for the long forms.
 *
 * @param {ReturnType<typeof import('./load-spec.mjs').loadSpec>} spec
 */
export function createWords({ describeSchema, quantity, ...rules }) {
  const forms = new Map([
    ['<name>', rules.dnsLabel.accepted],
    ['<port>', rules.portName.accepted],
    ['<VARIABLE>', rules.environmentVariable.accepted],
    ['<host>', rules.hostName.accepted],
    ['<path>', rules.absolutePath.accepted],
    ['<quantity>', quantity.description],
  ]);

  return {
    /** The sign for the keys of a map: a wrong key is answered with the words of its form. */
    placeholder(keyType) {
      if (keyType.def.type === 'enum') return '<name>';
      const words = keyType.safeParse('\0').error.issues[0].message;
      const [sign] = [...forms].find(([, form]) => form === words) ?? [];
      if (sign === undefined) throw new Error(`no sign in scripts/docs/words.mjs for keys that are ${words}`);
      return sign;
    },
    /** For a map of plain values it tells a value, and names that are not free. */
    accepted(schema) {
      const { type, keyType, valueType } = schema.def;
      const text = describeSchema(type === 'record' ? valueType : schema) ?? 'text';
      const names = keyType?.def.type === 'enum' ? `; the name is one of ${describeSchema(keyType)}` : '';
      return [...forms].reduce((short, [sign, form]) => short.replaceAll(form, `a \`${sign}\``), text + names);
    },
    /** What the signs stand for, as a list in Markdown. */
    legend: [...forms].map(([sign, form]) => `- \`${sign}\`: ${form}`).join('\n'),
  };
}
