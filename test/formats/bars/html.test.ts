import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { homeOf } from '../../../src/commands/make-derived.ts';
import { writeHome } from '../../../src/formats/html/write-home.ts';
import { writeHtml } from '../../../src/formats/html/write-html.ts';
import { openTestPack } from '../../support/open-test-pack.ts';
import { findBarriers, findChromium, findTooWide, openBrowser } from './browser.ts';
import { isEveryPage, makeExampleKits, readExamplePages } from './example-pages.ts';

const pack = openTestPack();
const kits = makeExampleKits(pack);
const pages: readonly (readonly [name: string, lang: string, html: string])[] = [
  ...[...kits].map(([name, { prepared }]) => {
    return [`${name}.index`, prepared.kit.lang, writeHome(homeOf(prepared, pack))] as const;
  }),
  ...readExamplePages(kits, pack).map(({ name, doc }) => {
    return [name, doc.lang, writeHtml(doc, { home: '../index.html' })] as const;
  }),
];

describe('every page as a web page', () => {
  it('has one title, its language, and nothing that is fetched or run', () => {
    const faults = pages.flatMap(([name, lang, html]) => [
      ...(html.split('<h1').length === 2 ? [] : [`${name}: ${html.split('<h1').length - 1} titles`]),
      ...(html.includes(`<html lang="${lang}`) ? [] : [`${name}: no language`]),
      ...(/<(?:script|link|img|iframe)\b|url\(|@import|\son\w+=/u.exec(html) ?? []).map((found) => `${name}: ${found}`),
    ]);
    expect(faults).toEqual([]);
    expect(pages.length).toBeGreaterThan(isEveryPage ? 400 : 70);
  });
});

const chromium = findChromium();
const notice = chromium === undefined ? ' (Chromium is not installed: left out)' : '';

describe.skipIf(chromium === undefined)(`every page in a browser${notice}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'circlekit-web-bars-'));
  let browser: Browser | undefined;
  const barriers: string[] = [];
  const wide: string[] = [];
  const asked: string[] = [];

  async function look(page: Page, name: string, html: string): Promise<void> {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, html);
    const address = pathToFileURL(file).href;
    const note = (request: { url(): string }) => {
      // Chromium draws its own sign beside a date.
      if (request.url() !== address && !request.url().startsWith('data:')) asked.push(`${name}: ${request.url()}`);
    };
    page.on('request', note);
    await page.goto(address);
    barriers.push(...(await findBarriers(page)).map((found) => `${name}: ${found}`));
    wide.push(...(await findTooWide(page)).map((found) => `${name}: ${found}`));
    page.off('request', note);
  }

  beforeAll(async () => {
    browser = await openBrowser(chromium ?? '');
    const page = await browser.newPage();
    // A small telephone, or a large screen on which everything is enlarged four times.
    await page.setViewport({ width: 320, height: 640 });
    for (const [name, , html] of pages) await look(page, name, html);
  }, 900_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has no barrier that axe knows', () => {
    expect(barriers).toEqual([]);
  });

  it('fits into 320 points without scrolling to the side', () => {
    expect(wide).toEqual([]);
  });

  it('asks for nothing but itself', () => {
    expect(asked).toEqual([]);
  });
});
