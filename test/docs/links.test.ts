import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { headingsOf, pages, project, proseOf } from './pages';

test.each(pages().map((page) => [page.file, page] as const))('every link of %s leads somewhere', (file, page) => {
  const targets = [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const broken = targets.filter((target) => !/^[a-z]+:/.test(target) && !leadsSomewhere(file, target));

  expect(broken).toEqual([]);
});

test('every page of docs/ is linked from another', () => {
  const linked = pages().flatMap((page) =>
    [...page.text.matchAll(/\]\(([^)\s#]+)/g)].map(([, target = '']) => join(dirname(page.file), target)),
  );
  const lost = pages().filter(({ file }) => {
    return file.startsWith('docs/') && !linked.includes(file) && !linked.includes(`${dirname(file)}/`);
  });

  expect(lost.map(({ file }) => file)).toEqual([]);
});

function leadsSomewhere(from: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = join(project, path === '' ? from : join(dirname(from), path));
  if (!existsSync(file)) return false;
  return anchor === undefined || headingsOf(readFileSync(file, 'utf8')).map(anchorOf).includes(anchor);
}

/** The anchor that GitHub gives a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
}
