import { join } from 'node:path';
import { printRoles } from '../../bin/roles';

const project = join(__dirname, '..', '..', '..');

test('the roles of a database are printed for psql, and nothing else', () => {
  const printed: string[] = [];
  expect(printRoles(project, ['dev', 'postgresql'], (text) => printed.push(text))).toBe(0);
  expect(printed).toHaveLength(1);
  expect(printed[0]).toMatch(/^\\set ON_ERROR_STOP on\n[^]*nightly-report[^]*COMMIT;\n/);
});

test.each([[[]], [['dev']], [['dev', 'redis']], [['nowhere', 'postgresql']], [['dev', 'postgresql', 'more']]])(
  'wrong usage (%j) ends with 2 and lists the databases that there are',
  (args) => {
    const printed: string[] = [];
    expect(printRoles(project, args, (text) => printed.push(text))).toBe(2);
    expect(printed.join()).toContain('production postgresql');
  },
);
