import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { endGroup, FIREFOX } from './browser.ts'

/** Nothing but the page: no questions, no updates, no reports of its own. */
const SETTINGS = {
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': '',
  'toolkit.telemetry.enabled': false,
}

/** Opens an address in a Firefox of its own until the test ends. What happens in it is seen by what it sends. */
export function openInFirefox(url: string): void {
  const profile = mkdtempSync(join(tmpdir(), 'prunella-browser-'))
  const lines = Object.entries(SETTINGS).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  )
  writeFileSync(join(profile, 'user.js'), lines.join('\n'))
  const child = spawn(FIREFOX!, ['--headless', '--no-remote', '--profile', profile, url], {
    stdio: 'ignore',
    detached: true,
    env: { PATH: process.env.PATH ?? '', HOME: profile },
  })
  onTestFinished(async () => {
    await endGroup(child)
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  })
}
