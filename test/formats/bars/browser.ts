import { accessSync, constants, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** Chromium, or undefined where there is none; on a test server its lack is an error. */
export function findChromium(): string | undefined {
  const places = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const found = places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (!found && process.env.CI) throw new Error('Chromium is needed to check web pages, and is not installed.');
  return found;
}

/** Starts a browser without a window. */
export async function openBrowser(executablePath: string): Promise<Browser> {
  return await launch({
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds against WCAG 2.2 A and AA and good practice: the rule, and the first place. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const options = JSON.stringify({ runOnly: rules, resultTypes: ['violations'] });
  return (await page.evaluate(`axe.run(document, ${options}).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 120)))`)) as string[];
}

/** Whatever is wider than the window, besides tables and code that scroll by themselves. */
export async function findTooWide(page: Page): Promise<readonly string[]> {
  return (await page.evaluate(`(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll('body *')].filter((one) =>
      one.getBoundingClientRect().right > width + 1 && !one.closest('.table, pre'));
    return ['wide: ' + document.documentElement.scrollWidth + ' ' + (wide[0]?.outerHTML.slice(0, 100) ?? '')];
  })()`)) as string[];
}
