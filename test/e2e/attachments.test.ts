import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { IssueResponse } from '../../src/http/contract.ts'
import { packageRoot } from '../../src/lib/package-root.ts'
import { ServerProcess } from '../helpers/server-process.ts'

const TIMEOUT_MS = 60_000
const SDKS = ['@sentry/node', 'sentry-node-10', 'sentry-node-7']

let server: ServerProcess
afterEach(() => server.remove())

async function start(config = ''): Promise<void> {
  server = new ServerProcess(`listen: { port: 0 }\nprojects:\n  shop: { id: 1${config} }\n`)
  await server.start()
}

/** A program with an unmodified SDK that sends one exception with three files. */
async function failWithFiles(sdk: string): Promise<void> {
  const file = join(server.dir, 'app.cjs')
  writeFileSync(
    file,
    `const Sentry = require(${JSON.stringify(join(packageRoot(), 'node_modules', sdk))})
    Sentry.init({ dsn: process.env.DSN })
    Sentry.captureException(new Error('stock is gone'), (scope) => {
      scope.addAttachment({ filename: 'app.log', data: 'started\\npassword=hunter2-and-more\\n' })
      scope.addAttachment({ filename: '../../<img src=x onerror=alert(1)>.html', data: '<script>alert(1)</script>', contentType: 'text/html' })
      scope.addAttachment({ filename: 'screen.png', data: new Uint8Array([0x89, 0x50, 0, 0xff]), contentType: 'image/png' })
      return scope
    })
    Sentry.close(5000)`,
  )
  const child = spawn(process.execPath, [file], { env: { PATH: process.env.PATH, DSN: server.dsn }, stdio: 'inherit' })
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0)
}

describe.each(SDKS)('files that %s sends with an event', (sdk) => {
  test('are kept without secrets, listed, and downloaded by who may look', { timeout: TIMEOUT_MS }, async () => {
    await start()
    await failWithFiles(sdk)
    const { attachments } = await server.json<IssueResponse>('/api/v1/issues/1')
    expect(attachments.map(({ name }) => name).sort()).toEqual(['../../<img src=x onerror=alert(1)>.html', 'app.log'])

    const log = attachments.find(({ name }) => name === 'app.log')!
    const answer = await server.fetch(`/api/v1/attachments/${log.id}`)
    expect(await answer.text()).toMatch(/^started\npassword=\[redacted:\w+\]\n$/)
    expect((await fetch(new URL(`/api/v1/attachments/${log.id}`, server.url))).status).toBe(401)
  })
})

test.each([
  ['all', 2],
  ['text', 1],
])(
  'of a crash report %s is kept: the dump byte by byte, a log without secrets',
  { timeout: TIMEOUT_MS },
  async (kept, files) => {
    await start(`, attachments: ${kept}`)
    const dump = Buffer.concat([Buffer.from('MDMP'), Buffer.from([0, 255, 13, 10, 45, 45, 7])])
    const form = new FormData()
    form.append('sentry', JSON.stringify({ release: 'shop@1.4.0' }))
    form.append('upload_file_minidump', new Blob([dump]), 'crash.dmp')
    form.append('log', new Blob(['started\npassword=hunter2-and-more\n']), 'app.log')
    const { origin, username } = new URL(server.dsn)
    const sent = await fetch(`${origin}/api/1/minidump/?sentry_key=${username}`, { method: 'POST', body: form })
    expect(sent.status).toBe(200)
    const { issue, attachments } = await server.json<IssueResponse>('/api/v1/issues/1')
    expect(issue).toMatchObject({ type: 'Minidump', firstRelease: 'shop@1.4.0', eventCount: 1 })
    expect(attachments).toHaveLength(files)
    for (const { id, name } of attachments) {
      const bytes = Buffer.from(await (await server.fetch(`/api/v1/attachments/${id}`)).arrayBuffer())
      if (name === 'crash.dmp') expect(bytes).toEqual(dump)
      else expect(bytes.toString()).toMatch(/^started\npassword=\[redacted:\w+\]\n$/)
    }
  },
)

test('a page that comes as a file is never one here', { timeout: TIMEOUT_MS }, async () => {
  await start()
  await failWithFiles('@sentry/node')
  const { attachments } = await server.json<IssueResponse>('/api/v1/issues/1')
  const page = attachments.find(({ name }) => name.endsWith('.html'))!
  const { headers } = await server.fetch(`/api/v1/attachments/${page.id}`)
  expect(headers.get('content-type')).toBe('application/octet-stream')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="[\w.\- ]+"; filename\*=UTF-8''[\w.\-%!~]+$/,
  )
  expect(headers.get('content-security-policy')).toMatch(/sandbox/)
})

test('the command line lists them, and writes them under names that lead nowhere', {
  timeout: TIMEOUT_MS,
}, async () => {
  await start(', attachments: all')
  await failWithFiles('@sentry/node')
  expect((await server.run('show', '1')).stdout).toMatch(/Attached[\s\S]*app\.log/)
  const saved = await server.run('attachments', '1', '--save', 'files', '--json')
  expect(saved).toMatchObject({ status: 0, stderr: '' })
  const files = (JSON.parse(saved.stdout) as { name: string; file: string }[]).map(({ file }) => file)
  expect(files).toHaveLength(3)
  for (const file of files) expect(file).toMatch(/^files\/\d+-[\w.-]+$/)
  const image = files.find((file) => file.endsWith('.png'))!
  expect(readFileSync(join(server.dir, image))).toEqual(Buffer.from([0x89, 0x50, 0, 0xff]))
})
