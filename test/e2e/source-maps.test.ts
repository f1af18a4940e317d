import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import vm from 'node:vm'
import { sentryEsbuildPlugin } from '@sentry/esbuild-plugin'
import { build } from 'esbuild'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Event, StackFrame } from '../../src/domain/event.ts'
import type { IssueResponse, IssuesResponse } from '../../src/http/contract.ts'
import { packageRoot } from '../../src/lib/package-root.ts'
import { BROWSER, openBrowser } from '../helpers/browser.ts'
import { runClient } from '../helpers/client.ts'
import { ServerProcess } from '../helpers/server-process.ts'
import { startSite } from '../helpers/site.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const CLI = join(dirname(createRequire(import.meta.url).resolve('@sentry/cli/package.json')), 'bin/sentry-cli')
const TIMEOUT_MS = 90_000
const SCRIPT_URL = 'https://shop.example/assets/app.js'

/** Pages of a shop, as TypeScript. The padding moves columns and makes other short names from build to build. */
const sources = (padding: string): Record<string, string> => ({
  'src/main.ts': `import { checkout } from './checkout.ts'\n${padding}\n;(globalThis as any).run = () => checkout({ id: 7 })\n`,
  'src/checkout.ts': `import { total } from './cart.ts'\nexport interface Order { id: number; items?: { price: number }[] }\n\nexport function checkout(order: Order): string {\n  return 'pay ' + total(order)\n}\n`,
  'src/cart.ts': `import type { Order } from './checkout.ts'\n\nexport function total(order: Order): number {\n  let sum = 0\n  for (const item of order.items!) sum += item.price\n  return sum\n}\n`,
})

let server: ServerProcess
let token: string
beforeEach(async () => {
  server = new ServerProcess('listen: { port: 0 }\nprojects:\n  shop: { id: 1 }\n  other: { id: 2 }\n')
  await server.start()
  token = (await server.run('upload-token', 'shop')).stdout.trim()
  expect(token).toMatch(/^[0-9a-f]{64}$/)
})
afterEach(() => server.remove())

async function buildApp(padding = ''): Promise<string> {
  const dir = tempDir()
  mkdirSync(join(dir, 'src'))
  for (const [name, text] of Object.entries(sources(padding))) writeFileSync(join(dir, name), text)
  await build({
    absWorkingDir: dir,
    entryPoints: ['src/main.ts'],
    outfile: 'assets/app.js',
    bundle: true,
    minify: true,
    sourcemap: true,
    format: 'iife',
  })
  return join(dir, 'assets')
}

const cli = (args: string[], auth = token) =>
  runClient(process.execPath, [CLI, ...args], {
    SENTRY_URL: server.url,
    SENTRY_AUTH_TOKEN: auth,
    SENTRY_ORG: 'acme',
    SENTRY_PROJECT: 'shop',
  })

let next = 0
/** Runs the script as a page would and sends what it throws, as an SDK does. */
async function crash(
  assets: string,
  { url = SCRIPT_URL, release }: { url?: string; release?: string } = {},
): Promise<void> {
  const page: Record<string, unknown> = {}
  page.window = page.self = page.globalThis = page
  vm.createContext(page)
  vm.runInContext(readFileSync(join(assets, 'app.js'), 'utf8'), page, { filename: url })
  const stack = vm.runInContext(`try { run() } catch (error) { error.stack }`, page) as string
  const frames = [...stack.matchAll(/at (?:(\S+) \()?(https:[^)\s]+):(\d+):(\d+)\)?/g)].map(
    ([, name, file, line, column]) => ({
      function: name ?? '?',
      filename: file,
      abs_path: file,
      lineno: Number(line),
      colno: Number(column),
      in_app: true,
    }),
  )
  expect(frames.length).toBeGreaterThan(1)
  const ids = Object.values((page._sentryDebugIds ?? {}) as Record<string, string>)
  next += 1
  const id = next.toString(16).padStart(32, '0')
  const event = {
    event_id: id,
    platform: 'javascript',
    release,
    exception: {
      values: [
        {
          type: 'TypeError',
          value: stack.split('\n')[0]!.replace('TypeError: ', ''),
          stacktrace: { frames: frames.reverse() },
        },
      ],
    },
    debug_meta: { images: ids.map((debug_id) => ({ type: 'sourcemap', code_file: url, debug_id })) },
  }
  const body = `{"event_id":"${id}"}\n{"type":"event"}\n${JSON.stringify(event)}\n`
  expect((await server.send('envelope', body)).status).toBe(200)
}

const issues = async () => (await server.json<IssuesResponse>('/api/v1/issues')).issues
const newestEvent = async (ticket: number) =>
  (await server.json<IssueResponse>(`/api/v1/issues/${ticket}`)).sampleEvent as Event
const throwing = (event: Event): StackFrame => event.exceptions.at(-1)!.frames.at(-1)!

const MAPPED = {
  file: expect.stringMatching(/^src\/cart\.ts$/),
  function: 'total',
  line: 5,
  contextLine: '  for (const item of order.items!) sum += item.price',
  isMapped: true,
  inApp: true,
}

describe('source maps', () => {
  test('by debug id: sentry-cli uploads, and the stack of a minified script shows the original, two builds as one issue', {
    timeout: TIMEOUT_MS,
  }, async () => {
    for (const padding of [
      '',
      `export const padding = ${JSON.stringify('x'.repeat(500))}; console.log(padding, (globalThis as any).a, (globalThis as any).b)`,
    ]) {
      const assets = await buildApp(padding)
      expect((await cli(['sourcemaps', 'inject', assets])).code).toBe(0)
      const { code, output } = await cli(['sourcemaps', 'upload', '--release', 'shop@1', assets])
      expect(code, output).toBe(0)
      await crash(assets)
    }
    const all = await issues()
    expect(all).toMatchObject([{ eventCount: 2, culprit: expect.stringMatching(/total.*cart\.ts/) }])
    const event = await newestEvent(all[0]!.id)
    expect(throwing(event)).toMatchObject(MAPPED)
    expect(event.exceptions[0]!.frames.at(-2)).toMatchObject({ file: 'src/checkout.ts', function: 'checkout', line: 5 })
  })

  test('by release and address, for builds that carry no debug id', { timeout: TIMEOUT_MS }, async () => {
    const assets = await buildApp()
    const { code, output } = await cli([
      'sourcemaps',
      'upload',
      '--release',
      'shop@2',
      '--url-prefix',
      '~/assets',
      assets,
    ])
    expect(code, output).toBe(0)
    await crash(assets, { release: 'shop@2', url: `${SCRIPT_URL}?v=3` })
    const [issue] = await issues()
    expect(throwing(await newestEvent(issue!.id))).toMatchObject(MAPPED)
    // Of another release nothing is known: the stack stays as it came, and says so.
    await crash(assets, { release: 'shop@3' })
    const other = (await issues()).find(({ id }) => id !== issue!.id)
    expect(await newestEvent((other ?? issue)!.id)).toMatchObject({
      corrections: expect.arrayContaining(['source_map_missing']),
    })
  })

  test('an upload with a wrong token is refused with a sentence that the client prints, and the same upload twice is one', {
    timeout: TIMEOUT_MS,
  }, async () => {
    const assets = await buildApp()
    const refused = await cli(['sourcemaps', 'upload', '--release', 'shop@1', assets], 'f'.repeat(64))
    expect(refused.code).not.toBe(0)
    expect(refused.output).toMatch(/prunella upload-token/)
    for (let i = 0; i < 2; i++)
      expect((await cli(['sourcemaps', 'upload', '--release', 'shop@1', assets])).code).toBe(0)
  })

  test.each([
    ['no bundle', Buffer.from('PK not a bundle')],
    ['a damaged archive', Buffer.concat([Buffer.from('SYSB\x02\0\0\0'), Buffer.alloc(200, 7)])],
  ])('%s is refused, and the server goes on', async (_, bytes) => {
    const { createHash } = await import('node:crypto')
    const checksum = createHash('sha1').update(bytes).digest('hex')
    const headers = { authorization: `Bearer ${token}` }
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(bytes)]), checksum)
    const at = (path: string) => new URL(`/api/0/organizations/acme/${path}/`, server.url)
    expect((await fetch(at('chunk-upload'), { method: 'POST', headers, body: form })).status).toBe(200)
    const body = JSON.stringify({ checksum, chunks: [checksum] })
    const answer = await fetch(at('artifactbundle/assemble'), { method: 'POST', headers, body })
    expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([
      400,
      expect.stringMatching(/bundle/),
    ])
    expect((await fetch(new URL('/health', server.url))).status).toBe(200)
  })

  test('a piece that is not what its checksum says, or unpacks to too much, is refused', async () => {
    const { gzipSync } = await import('node:zlib')
    const headers = { authorization: `Bearer ${token}` }
    const send = async (name: string, bytes: Buffer) => {
      const form = new FormData()
      form.append(name, new Blob([new Uint8Array(bytes)]), 'a'.repeat(40))
      return (
        await fetch(new URL('/api/0/organizations/acme/chunk-upload/', server.url), {
          method: 'POST',
          headers,
          body: form,
        })
      ).status
    }
    expect(await send('file', Buffer.from('x'))).toBe(400)
    expect(await send('file_gzip', gzipSync(Buffer.alloc(100 * 1024 * 1024)))).toBe(400)
    expect(await send('file_gzip', Buffer.from('no gzip'))).toBe(400)
  })

  test.skipIf(!BROWSER)(
    "a page built with the bundler's plug-in: its errors arrive with the original stack (skipped without chromium)",
    { timeout: TIMEOUT_MS },
    async () => {
      const dir = tempDir()
      mkdirSync(join(dir, 'src'))
      const files = sources('')
      files['src/main.ts'] =
        `import * as Sentry from '@sentry/browser'\nimport { checkout } from './checkout.ts'\nSentry.init({ dsn: (window as any).dsn, release: 'page@1' })\nsetTimeout(() => checkout({ id: 7 }))\nsetTimeout(async () => { await Sentry.flush(5000); (window as any).isDone = true }, 200)\n`
      for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text)
      await build({
        absWorkingDir: dir,
        nodePaths: [join(packageRoot(), 'node_modules')],
        entryPoints: ['src/main.ts'],
        outfile: 'out/app.js',
        bundle: true,
        minify: true,
        sourcemap: true,
        format: 'iife',
        logLevel: 'error',
        plugins: [
          sentryEsbuildPlugin({
            org: 'acme',
            project: 'shop',
            authToken: token,
            url: server.url,
            telemetry: false,
            silent: true,
            sourcemaps: { assets: [join(dir, 'out/**')] },
            release: { name: 'page@1' },
          }),
        ],
      })
      const html = `<script>window.dsn = ${JSON.stringify(server.dsn)}</script><body>shop<script src="app.js"></script>`
      const site = await startSite({ '/': html, '/app.js': readFileSync(join(dir, 'out/app.js'), 'utf8') })
      const page = await openBrowser()
      try {
        await page.open(site)
        await page.until('window.isDone')
      } finally {
        await page.close()
      }
      const [issue] = await issues()
      expect(throwing(await newestEvent(issue!.id))).toMatchObject(MAPPED)
    },
  )
})
