import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { hookServer } from '../../../test/helpers/hook-server.ts'
import { readPages } from '../../../test/helpers/pages.ts'
import { tempDir } from '../../../test/helpers/temp-dir.ts'
import type { ExternalError } from '../../domain/errors.ts'
import { freePort } from '../../lib/free-port.ts'
import { createWebhookNotifier, webhookConfig } from './index.ts'

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const DELIVERY = { id: '1800000000000-12', atMs: Date.now(), signal: new AbortController().signal }
const DEPLOYED = { type: 'auto_deploy_success', ticket: 7, changes: '+é\u2028"' } as const

test('B40 the body is the notification and nothing else, also when it is signed', async () => {
  for (const secret of [undefined, SECRET]) {
    const { url, hooks } = await hookServer()
    await createWebhookNotifier(webhookConfig.parse({ kind: 'webhook', url, secret })).send(DEPLOYED, DELIVERY)
    expect(JSON.parse(hooks[0]!.body)).toEqual(DEPLOYED)
    expect(hooks[0]!.headers['webhook-id']).toBe('1800000000000-12')
    expect(hooks[0]!.headers['webhook-signature'] === undefined).toBe(secret === undefined)
  }
})

test('the receiver of the guide takes what we sign, once, and nothing that was changed, is old or is signed by another', async () => {
  const receiver = await receiverOfTheGuide()
  const send = async (secret: string, delivery = DELIVERY): Promise<string> =>
    createWebhookNotifier(webhookConfig.parse({ kind: 'webhook', url: receiver, secret }))
      .send(DEPLOYED, delivery)
      .then(
        () => 'taken',
        (error) => (error as ExternalError).message.replace(/^\S+ /, ''),
      )
  expect(await send(SECRET)).toBe('taken')
  expect(await send(`whsec_${Buffer.alloc(32, 8).toString('base64')}`)).toBe('answered 401.')
  expect(await send(SECRET, { ...DELIVERY, atMs: DELIVERY.atMs - 600_000 })).toBe('answered 401.')

  const { url, hooks } = await hookServer()
  await createWebhookNotifier(webhookConfig.parse({ kind: 'webhook', url, secret: SECRET })).send(DEPLOYED, DELIVERY)
  const { headers, body } = hooks[0]!
  const replay = (text: string, more: object = {}): Promise<number> =>
    fetch(receiver, { method: 'POST', headers: { ...pick(headers), ...more }, body: text }).then(({ status }) => status)
  expect(await replay(body)).toBe(200)
  expect(await replay(body.replace('7', '8'))).toBe(401)
  expect(await replay(body, { 'webhook-id': 'other' })).toBe(401)
  expect(await replay(body, { 'webhook-timestamp': String(Math.floor(DELIVERY.atMs / 1000) + 1) })).toBe(401)
})

test('a secret that is too short to be one is refused in a sentence', () => {
  const parsed = webhookConfig.safeParse({ kind: 'webhook', url: 'http://x.test', secret: 'whsec_aGk=' })
  expect(parsed.error?.issues[0]?.message).toMatch(/24 bytes in Base64/)
})

/** The program of the page, as a reader would run it. */
async function receiverOfTheGuide(): Promise<string> {
  const page = readPages().find(({ path }) => path === 'docs/guide/be-told.md')!
  const dir = tempDir()
  writeFileSync(join(dir, 'receive.mjs'), page.blocks.find(({ language }) => language === 'js')!.text)
  const port = await freePort()
  const child = spawn(process.execPath, ['receive.mjs'], {
    cwd: dir,
    env: { PATH: process.env.PATH, PORT: String(port), WEBHOOK_SECRET: SECRET },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill())
  await new Promise((resolve) => child.stdout.once('data', resolve))
  return `http://127.0.0.1:${port}/`
}

function pick(headers: object): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('webhook-')))
}
