// Opens the HTML report of a hostile site in a real browser: both languages, light, dark and print, narrow and wide.
// Run by ./dev ui-test, which sets DALIL (the program) and DALIL_UI (a folder with the modules of package-lock.json).
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';

const require = createRequire(join(process.env.DALIL_UI, 'package.json'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const payload =
  '</title></script><script>window.hacked=1</script><img src=x onerror=window.hacked=2>"\'><svg onload=window.hacked=3>';
const escaped = payload.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const folder = mkdtempSync(join(tmpdir(), 'dalil-ui-'));
const report = { en: join(folder, 'en.html'), ar: join(folder, 'ar.html') };
let browser;

// Nine pages with faults of several kinds, whose words are what a stranger would write to break a report.
function writeSite() {
  const site = join(folder, 'site');
  mkdirSync(site);
  const page = (i) => `<!doctype html><html lang="${i % 2 ? 'en' : 'ar'}"><head><meta charset="utf-8">
    ${i % 3 ? `<title>${escaped} ${i}</title>` : ''}
    ${i % 4 ? `<meta name="description" content="${escaped} قهوة بالهيل ${i}">` : ''}</head><body>
    <h1>${escaped}</h1><p>${'كلمة word '.repeat(10 * i)}</p>
    <a href="p${(i + 1) % 9}.html">${escaped}</a> <a href="gone-${i}-${'long'.repeat(60)}.html">x</a>
    <a href="javascript:window.hacked=4">y</a> <img src="a b<c>.png"></body></html>`;
  for (let i = 0; i < 9; ++i) writeFileSync(join(site, i ? `p${i}.html` : 'index.html'), page(i));
  return site;
}

before(async () => {
  const site = writeSite();
  const dalil = (...args) =>
    execFileSync(process.env.DALIL, [...args, '--store', join(folder, 'a.db'), '--fail-on', 'never', '-q']);
  const audit = ['audit', site, '--base-url', 'https://example.com', '--keyword', payload, '--keyword', 'قهوة بالهيل'];
  dalil(...audit, '-f', 'json', '-o', join(folder, 'first.json'));
  dalil(...audit, '--lang', 'en', '-f', 'html', '-o', report.en);
  dalil('report', '--lang', 'ar', '-f', 'html', '-o', report.ar);
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

// A page with the report open, and what went wrong on it.
async function open(language, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const wrong = [];
  page.on('console', (message) => wrong.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) wrong.push(`request: ${request.url()}`);
  });
  await page.goto(pathToFileURL(report[language]).href);
  return { page, wrong, close: () => context.close() };
}

const unfold = (page) => page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

for (const language of ['en', 'ar']) {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [320, 1440]) {
      test(`${language}, ${colorScheme}, ${width} px: nothing overflows, fails or is out of reach`, async () => {
        const { page, wrong, close } = await open(language, { colorScheme, viewport: { width, height: 900 } });
        assert.equal(await overflow(page), 0);
        await unfold(page);
        assert.equal(await overflow(page), 0);
        // The policy of the report lets nobody add a script; the browser's own tools may.
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run());
        const bad = violations.filter(({ impact }) => ['serious', 'critical'].includes(impact));
        assert.deepEqual(bad.map(({ id, nodes }) => [id, nodes[0].html, nodes[0].failureSummary]), []);
        assert.equal(await page.evaluate(() => window.hacked), undefined);
        assert.deepEqual(wrong, []);
        await close();
      });
    }
  }

  test(`${language}: titles of strangers stay text`, async () => {
    const { page, close } = await open(language);
    await unfold(page);
    const text = await page.evaluate(() => document.body.textContent);
    assert.ok(text.includes('</title></script><script>window.hacked=1</script>'));
    assert.equal(await page.locator('img, iframe, object, form, svg[onload], [style]').count(), 0);
    const links = await page.evaluate(() => [...document.links].map((link) => link.protocol));
    assert.deepEqual([...new Set(links)].sort(), ['file:', 'https:']);
    await close();
  });

  test(`${language}: prints what is unfolded, on paper`, async () => {
    const { page, close } = await open(language, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
    assert.ok(!(await page.locator('.contents').isVisible()));
    assert.ok(!(await page.locator('#page-table').isVisible()));
    assert.ok((await page.locator('.fix').first().isVisible()));
    const pdf = await page.pdf({ format: 'A4' });
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
    await close();
  });

  test(`${language}: reads without scripts`, async () => {
    const { page, wrong, close } = await open(language, { javaScriptEnabled: false });
    assert.ok(await page.locator('h1').isVisible());
    assert.ok(!(await page.locator('.tools').first().isVisible()));
    assert.equal(await page.locator('th button').count(), 0);
    const evidence = page.locator('.evidence').first();
    await evidence.locator('summary').click();
    assert.ok(await evidence.locator('tbody tr').first().isVisible());
    assert.deepEqual(wrong, []);
    await close();
  });

  test(`${language}: filters and sorts`, async () => {
    const { page, wrong, close } = await open(language);
    const rows = page.locator('#fix-table tbody tr:visible');
    const all = await rows.count();
    const button = page.locator('.tools[data-for=fix-table] button').first();
    await button.click();
    assert.equal(await button.getAttribute('aria-pressed'), 'true');
    const kinds = await rows.evaluateAll((list) => list.map((row) => row.dataset.k));
    assert.deepEqual([...new Set(kinds)], [await button.getAttribute('data-k')]);
    assert.match(await page.locator('.tools output').first().textContent(), new RegExp(`^${kinds.length} / ${all}$`));
    await button.click();
    assert.equal(await rows.count(), all);
    await page.locator('.tools input').first().fill('no row has these words');
    assert.equal(await rows.count(), 0);
    await page.locator('.tools input').first().fill('');

    const pages = page.locator('#fix-table th', { has: page.locator('button') }).nth(4);
    const values = () => rows.evaluateAll((list) => list.map((row) => +row.cells[4].dataset.v));
    await pages.locator('button').click();
    assert.equal(await pages.getAttribute('aria-sort'), 'descending');
    assert.deepEqual(await values(), (await values()).sort((a, b) => b - a));
    await pages.locator('button').press('Enter');
    assert.equal(await pages.getAttribute('aria-sort'), 'ascending');
    assert.deepEqual(await values(), (await values()).sort((a, b) => a - b));
    assert.equal(await page.locator('#fix-table [aria-sort]').count(), 1);
    assert.deepEqual(wrong, []);
    await close();
  });

  test(`${language}: a page is one click from its findings`, async () => {
    const { page, close } = await open(language);
    const evidence = page.locator('.evidence').first();
    await evidence.locator('summary').click();
    const link = evidence.locator('tbody a').first();
    const id = (await link.getAttribute('href')).slice(1);
    await link.click();
    const target = page.locator(`[id="${id}"]`);
    await target.locator('.snippet .headline').waitFor({ state: 'visible' });
    assert.ok(await target.locator('.findings li').first().isVisible());
    await target.locator('.findings a').first().click();
    assert.ok(await page.locator('.fix:target').isVisible());
    await close();
  });
}
