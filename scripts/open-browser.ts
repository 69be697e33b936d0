import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** What makes Chromium start without a screen and call nobody. */
export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Said where the machine has no browser. */
const NO_BROWSER =
  '没有找到 Chromium：在 Debian 或 Ubuntu 上运行 sudo apt-get install chromium fonts-noto-cjk，其他系统请用环境变量 CHROMIUM 指出它的位置。 / ' +
  'No Chromium was found: on Debian or Ubuntu run sudo apt-get install chromium fonts-noto-cjk; elsewhere let the variable CHROMIUM name it.';

/** The machine's Chromium (`CHROMIUM` names another); packages that bring their own browser are not used. */
export function findBrowser(): string {
  const place = PLACES.find((candidate) => candidate !== undefined && existsSync(candidate));
  if (place === undefined) throw new Error(NO_BROWSER);
  return place;
}

/** Starts the machine's Chromium. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: FLAGS });
}
