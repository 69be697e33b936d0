import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser, FLAGS } from '../../scripts/open-browser.ts';

/** Chromium without a window, of the same release and with the same engine; a package of its own in Debian. */
const SHELL = '/usr/bin/chromium-headless-shell';

/** What the driver switches off; a second flag of this name takes the place of its own. */
const DRIVEN = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'LensOverlay',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'PreconnectToSearch',
];

/** Parts of the window around a page that are pages themselves: each new page has a process for them. */
const WINDOW = [
  'InitialWebUI',
  'WebUIReloadButton',
  'WebUIToolbar',
  'WebUIOmniboxPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxAimPopup',
];

/**
 * Starts Chromium for tests. Without its window it does the same with half of the work, so that one is taken where the
 * machine has it and nobody named another (`CHROMIUM`).
 */
export function openBrowser(): Promise<Browser> {
  const isNamed = (process.env['CHROMIUM'] ?? '') !== '';
  const executablePath = !isNamed && existsSync(SHELL) ? SHELL : findBrowser();
  return chromium.launch({ executablePath, args: [...FLAGS, `--disable-features=${[...DRIVEN, ...WINDOW].join()}`] });
}
