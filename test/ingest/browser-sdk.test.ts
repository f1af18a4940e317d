import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BROWSER, openBrowser, type Page } from '../helpers/browser.ts'
import { startReceiver } from '../helpers/client.ts'
import { startSite } from '../helpers/site.ts'

const APP = join(import.meta.dirname, '../fixtures/browser-app.js')

describe.skipIf(!BROWSER)('@sentry/browser in a browser (skipped without chromium)', () => {
  let page: Page
  let script = ''
  beforeAll(async () => {
    page = await openBrowser()
    const { outputFiles } = await build({ entryPoints: [APP], bundle: true, write: false, format: 'iife' })
    script = outputFiles[0]!.text
  })
  afterAll(() => page?.close())

  async function openPage(settings: { dsn: string; tunnel?: string }): Promise<string> {
    const html = `<script>window.settings = ${JSON.stringify(settings)}</script><body>shop<script src="app.js"></script>`
    const site = await startSite({ '/': html, '/app.js': script })
    await page.open(site)
    await page.until('window.isDone')
    return site
  }

  test.each([
    ['straight', () => ({})],
    ['through a tunnel', (url: string) => ({ tunnel: `${url}/tunnel` })],
  ])('what a page reports arrives %s, without a preflight', async (_, more) => {
    const server = await startReceiver()
    const site = await openPage({ dsn: server.dsn, ...more(server.url) })
    const events = await server.events()
    const withValue = (value: string) =>
      events.find(({ exceptions }) => exceptions.at(-1)?.value.startsWith(value))?.exceptions
    expect(withValue('Cannot read properties of undefined')?.at(-1)).toMatchObject({
      type: 'TypeError',
      mechanism: { handled: false },
      frames: expect.arrayContaining([expect.objectContaining({ function: 'total', file: `${site}/app.js` })]),
    })
    expect(withValue('no rows')?.at(-1)).toMatchObject({ type: 'RangeError', mechanism: { handled: false } })
    expect(withValue('cannot total')?.map(({ type }) => type)).toEqual(['TypeError', 'Error'])
    expect(events.find(({ level }) => level === 'warning')).toMatchObject({ release: 'page@1', user: { id: 'u-17' } })
    expect(events.find(({ type }) => type === 'log')).toMatchObject({ message: 'payment failed' })
    expect(await server.counts()).toMatchObject({ event: 4, feedback: 1, log: 1, session: expect.any(Number) })
    expect(server.answered.every((answer) => answer === 'POST 200')).toBe(true)
  })

  test('over the limit the page is told so, reads it, and holds back', async () => {
    const server = await startReceiver({ itemsPerMinuteMax: 1 })
    await openPage({ dsn: server.dsn })
    expect(server.answered).toContain('POST 429')
    const sentBefore = server.answered.length
    await page.evaluate(`Promise.reject(new Error('after')); new Promise((resolve) => setTimeout(resolve, 100))`)
    expect(server.answered).toHaveLength(sentBefore)
    expect((await server.events()).filter(({ type }) => type !== 'log')).toHaveLength(1)
  })
})
