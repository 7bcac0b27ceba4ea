import type { Browser } from 'playwright-core';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];

/** Chromium without a window, as the machine has it (CHROMIUM names another); whoever starts it closes it. */
export async function startChromium(): Promise<Browser> {
  // Most specs need no browser: only those that do pay for loading what drives it.
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ARGS });
}
