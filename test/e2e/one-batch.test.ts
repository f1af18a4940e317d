import { afterEach, expect, test } from 'vitest'
import type { IssuesResponse } from '../../src/http/contract.ts'
import { BROWSER, openBrowser } from '../helpers/browser.ts'
import { modelServer } from '../helpers/model/model-server.ts'
import { answerEach } from '../helpers/model/wire.ts'
import { ServerProcess } from '../helpers/server-process.ts'
import { startSite } from '../helpers/site.ts'
import { until } from '../helpers/until.ts'

const TIMEOUT_MS = 120_000
/** The window: longer than a busy machine takes for both. */
const DEBOUNCE_MS = 8_000

let server: ServerProcess
afterEach(() => server.remove())

const configOf = (url: string) => `listen: { port: 0 }
debounce_ms: ${DEBOUNCE_MS}
models:
  analysis: { kind: anthropic, base_url: '${url}', model: claude-sonnet-4-5, api_key_env: MODEL_KEY, price: { input: 3, output: 15 } }
projects:
  shop: { id: 1, public_key: true }
`

test.skipIf(!BROWSER)(
  'B76 an exception of a page and one of the server, within one window, are one question with both (skipped without chromium)',
  { timeout: TIMEOUT_MS },
  async () => {
    const model = await modelServer([(asked) => ({ say: answerEach(asked) })])
    server = new ServerProcess(configOf(model.url))
    await server.start({ MODEL_KEY: 'k'.repeat(40) })
    const page = await openBrowser()
    try {
      const tag = `<script src="${server.url}snippet.js" data-dsn="${server.dsn}"></script>`
      const script = `setTimeout(() => { throw new StrangeError('the cart is bewitched') })
        class StrangeError extends Error { name = 'StrangeError' }`
      await page.open(await startSite({ '/': `<body>${tag}<script src="app.js"></script>`, '/app.js': script }))
      await until(async () => (await server.json<IssuesResponse>('/api/v1/issues')).issues.length === 1, 20_000)
    } finally {
      await page.close()
    }
    const ours = {
      type: 'elixir_error',
      message: 'the stock server is bewitched',
      module: 'Shop.Stock',
      function: 'take/2',
    }
    expect((await server.send('events', JSON.stringify(ours))).status).toBe(202)

    await until(() => model.asked.length > 0, 60_000)
    const said = model.asked[0]!.data.exceptions.map((one) => JSON.stringify(one))
    expect(said).toHaveLength(2)
    expect(said).toContainEqual(expect.stringContaining('the cart is bewitched'))
    expect(said).toContainEqual(expect.stringContaining('the stock server is bewitched'))
    await until(async () => {
      const { issues } = await server.json<IssuesResponse>('/api/v1/issues')
      return issues.length === 2 && issues.every(({ state }) => state !== 'open')
    }, 30_000)
    expect(model.asked).toHaveLength(1)
  },
)
