import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** Where the product runs, with its demo data. */
export const productURL = process.env.TIENDO_URL ?? 'http://127.0.0.1:8080';

/** The password of every demo account. */
export const password = 'trinh-dien-2025';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser of this machine. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.TIENDO_CHROMIUM ?? '/usr/bin/chromium', args: flags });

const shots = process.env.TIENDO_SHOTS ?? mkdtempSync(join(tmpdir(), 'tiendo-browser-'));
mkdirSync(shots, { recursive: true });
console.log(`screenshots: ${shots}`);

/** One person at one browser. What the browser complains about is kept. */
export class Person {
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      // The browser notes every 4xx; those are answers the pages deal with.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) this.complaints.push(message.text());
    });
  }

  /** Opens a browser window that shares nothing with others. */
  static async arrive(browser: Browser, viewport = { width: 1280, height: 900 }): Promise<Person> {
    const context = await browser.newContext({ baseURL: productURL, viewport, locale: 'vi-VN', timezoneId: 'America/New_York' });
    context.setDefaultTimeout(15_000);
    return new Person(context, await context.newPage());
  }

  /** Signs in through the page. */
  async signIn(login: string, path = '/'): Promise<void> {
    await this.page.goto(path);
    await this.page.getByLabel('Tên đăng nhập').fill(login);
    await this.page.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Đăng nhập' }).click();
    await this.page.getByRole('banner').waitFor();
  }

  /** Takes a picture of the whole page, or of what is seen of a very long one. */
  async shoot(name: string, fullPage = true): Promise<void> {
    await this.page.screenshot({ path: join(shots, `${name}.png`), fullPage });
  }

  /** What axe finds wrong with the page by WCAG 2.1 A and AA, each with the places. */
  async accessibilityFaults(): Promise<string[]> {
    await this.page.evaluate(axe.source); // through the debugger, which the page's policy does not concern
    return this.page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] });
      return violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.target.join(' ')}: ${node.failureSummary}`));
    });
  }
}
