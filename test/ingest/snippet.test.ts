import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Event } from '../../src/domain/event.ts'
import { openDatabase } from '../../src/store/open.ts'
import { BROWSER, FIREFOX, openBrowser, type Page } from '../helpers/browser.ts'
import { type Receiver, startReceiver } from '../helpers/client.ts'
import { openInFirefox } from '../helpers/firefox.ts'
import { startTestServer } from '../helpers/http.ts'
import { startSite } from '../helpers/site.ts'
import { tempDir } from '../helpers/temp-dir.ts'
import { until } from '../helpers/until.ts'

const BYTES_MAX = 1_000

/** Where the snippet is served from; what it sends goes to the receiver. */
async function startServer(): Promise<string> {
  const db = await openDatabase({ dataDir: tempDir() })
  return (await startTestServer(db)).url
}

/** A page of another origin that runs `script` once the snippet is there; its address. */
async function startPage(dsn: string, script: string): Promise<string> {
  const tag = `<script src="${await startServer()}/snippet.js" data-dsn="${dsn}"></script>`
  const html = `<body>shop${tag}<script src="app.js"></script>`
  return startSite({ '/': html, '/app.js': `${script}\nwindow.isDone = true` })
}

async function kept(server: Receiver, count: number): Promise<Event[]> {
  await until(async () => (await server.events()).length === count)
  return server.events()
}

test('B03 the snippet is served at one address, to pages of any origin, in under a thousand bytes', async () => {
  const answer = await fetch(`${await startServer()}/snippet.js`)
  const text = await answer.text()
  expect(answer.headers.get('content-type')).toContain('text/javascript')
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect(Buffer.byteLength(text)).toBeLessThan(BYTES_MAX)
  expect(text).not.toContain('//\n')
})

describe.skipIf(!BROWSER)('the snippet in a browser (skipped without chromium)', () => {
  let page: Page
  beforeAll(async () => {
    page = await openBrowser()
  })
  afterAll(() => page?.close())

  /** Opens a page of another origin that runs `script` once it is loaded; gives its address. */
  async function openPage(dsn: string, script: string): Promise<string> {
    const tag = `<script src="${await startServer()}/snippet.js" data-dsn="${dsn}"></script>`
    const files = {
      '/': `<body>shop${tag}<script src="app.js"></script>`,
      '/app.js': `${script}\nwindow.isDone = true`,
    }
    const site = await startSite(files)
    page.complaints.length = 0
    await page.open(site)
    await page.until('window.isDone')
    return site
  }

  const userAgent = expect.stringContaining('Chrome')

  test('B01 an error that nobody catches arrives with message, stack, address, time and browser', async () => {
    const server = await startReceiver()
    const site = await openPage(
      server.dsn,
      `function total(cart) { return cart.items.length }
setTimeout(() => total({}))`,
    )
    const [event] = await kept(server, 1)
    expect(event).toMatchObject({
      type: 'javascript',
      platform: 'javascript',
      message: expect.stringContaining("Cannot read properties of undefined (reading 'length')"),
      request: { url: `${site}/`, headers: { 'user-agent': userAgent } },
      extra: { stacktrace: expect.stringContaining('total') },
    })
    expect(event?.exceptions).toMatchObject([
      { type: 'TypeError', value: "Cannot read properties of undefined (reading 'length')" },
    ])
    expect(event?.exceptions[0]?.frames.at(-1)).toMatchObject({ function: 'total', file: `${site}/app.js`, line: 1 })
    expect(Math.abs(event!.occurredMs - Date.now())).toBeLessThan(60_000)
    expect(event?.corrections).toBeUndefined()
    expect(server.answered).toEqual(['POST 202'])
  })

  test('B02 rejections with an error, a text and nothing are three records with their reason, and the page goes on', async () => {
    const server = await startReceiver()
    const site = await openPage(
      server.dsn,
      `Promise.reject(new RangeError('no rows'))
Promise.reject('stock is low')
Promise.reject()`,
    )
    const events = await kept(server, 3)
    expect(events.map(({ message }) => message).sort()).toEqual(['RangeError: no rows', 'stock is low', 'undefined'])
    for (const event of events) {
      expect(event).toMatchObject({
        type: 'promise_rejection',
        request: { url: `${site}/`, headers: { 'user-agent': userAgent } },
      })
    }
    const thrown = events.find(({ message }) => message?.startsWith('RangeError'))
    expect(thrown?.exceptions).toMatchObject([{ type: 'RangeError', value: 'no rows' }])
    expect(thrown?.extra?.stacktrace).toContain('app.js')
    expect(await page.evaluate('document.body.innerText')).toBe('shop')
  })

  test.each([
    ['the server is gone', 'http://aaaa@127.0.0.1:9/1'],
    ['the DSN is none', 'nonsense'],
    ['there is no DSN', ''],
  ])('B03 it never throws into the page: %s', async (_, dsn) => {
    await openPage(
      dsn,
      `const hostile = [Symbol('s'), Object.create(null), { get stack() { throw new Error('trap') } }, 10n, () => {}]
for (const reason of hostile) Promise.reject(reason)
const circular = {}
circular.self = circular
Promise.reject(circular)
window.seen = []
addEventListener('error', ({ message }) => seen.push(message))
setTimeout(() => { throw new Error('its own') })
setTimeout(() => { window.isLater = true }, 50)`,
    )
    await page.until('window.isLater')
    expect(await page.evaluate('window.seen')).toEqual(['Uncaught Error: its own'])
  })

  test('a page that fails again and again sends a few records', async () => {
    const server = await startReceiver()
    await openPage(
      server.dsn,
      `for (let i = 0; i < 40; i++) setTimeout(() => { throw new Error('again') }, i * 10)
setTimeout(() => { window.isLater = true }, 500)`,
    )
    await page.until('window.isLater')
    await until(async () => (await server.eventCount()) === 30)
    expect(server.answered).toHaveLength(30)
  })

  test('a text of any length is cut, and the frames of its stack stay', async () => {
    const server = await startReceiver()
    await openPage(server.dsn, `setTimeout(function fail() { throw new Error('x'.repeat(100_000)) })`)
    expect((await kept(server, 1))[0]?.exceptions[0]?.frames.at(-1)).toMatchObject({ function: 'fail' })
  })
})

test.skipIf(!FIREFOX)('B03 errors and rejections arrive from Firefox as well (skipped without firefox)', async () => {
  const server = await startReceiver()
  const site = await startPage(
    server.dsn,
    `function total(cart) { return cart.items.length }
Promise.reject('stock is low')
Promise.reject(new RangeError('no rows'))
setTimeout(() => total({}))`,
  )
  openInFirefox(site)
  const events = await kept(server, 3)
  for (const event of events) {
    const headers = { 'user-agent': expect.stringContaining('Firefox') }
    expect(event).toMatchObject({ platform: 'javascript', request: { url: `${site}/`, headers } })
  }
  const typed = (type: string) => events.find(({ exceptions }) => exceptions[0]?.type === type)
  expect(typed('RangeError')).toMatchObject({ type: 'promise_rejection', exceptions: [{ value: 'no rows' }] })
  expect(typed('TypeError')).toMatchObject({ type: 'javascript', message: expect.stringContaining('undefined') })
  expect(typed('TypeError')?.exceptions[0]?.frames.at(-1)).toMatchObject({ function: 'total', file: `${site}/app.js` })
  expect(events.map(({ message }) => message)).toContain('stock is low')
})
