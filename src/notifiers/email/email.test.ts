import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ExternalError } from '../../domain/errors.ts'
import type { Notification } from '../notifier.ts'
import { createEmailNotifier, emailConfig } from './index.ts'

const NEVER = new AbortController().signal
const escalation: Notification = { type: 'escalation', ticket: 7, title: 'boom', reason: 'No fix was proven.' }

/** A real mail server on loopback that keeps what it gets. */
async function mailServer(options: SMTPServerOptions = {}): Promise<{ port: number; mails: string[] }> {
  const mails: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (chunk) => (text += chunk))
      stream.on('end', () => {
        mails.push(text)
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return { port: (server.server.address() as AddressInfo).port, mails }
}

const notifierAt = (port: number) =>
  createEmailNotifier(
    emailConfig.parse({
      kind: 'email',
      host: '127.0.0.1',
      port,
      from: 'p@shop.example',
      to: ['ops@shop.example'],
      timeoutMs: 2000,
    }),
  )

describe('email', () => {
  test('B51 a person reads what happened and what to do', async () => {
    const { port, mails } = await mailServer()
    await notifierAt(port).send(escalation, NEVER)
    expect(mails[0]).toMatch(/^Subject: \[prunella\] Needs a person, ticket 7: boom\r$/m)
    expect(mails[0]).toMatch(/^To: ops@shop.example\r$/m)
    expect(mails[0]).toContain('Ticket 7 needs a person: boom. No fix was proven.')
  })

  test('a title cannot make a header, a receiver or an attachment of itself', async () => {
    const { port, mails } = await mailServer()
    const title = 'x\r\nBcc: evil@evil.test\r\nContent-Type: text/html\r\n\r\n<b>'
    await notifierAt(port).send({ ...escalation, title }, NEVER)
    const head = mails[0]!.split('\r\n\r\n')[0]!
    expect(head).not.toMatch(/^Bcc:/im)
    expect(head).toMatch(/^Content-Type: text\/plain/im)
  })

  test('a server that is not there may be asked again; one that refuses for good is not', async () => {
    const gone = await notifierAt(1)
      .send(escalation, NEVER)
      .catch((error) => error)
    expect(gone).toBeInstanceOf(ExternalError)
    expect(gone.retryAfterMs).toBeGreaterThan(0)
    const { port } = await mailServer({
      onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no such user'), { responseCode: 550 })),
    })
    const refused = await notifierAt(port)
      .send(escalation, NEVER)
      .catch((error) => error)
    expect(refused).toBeInstanceOf(ExternalError)
    expect(refused.retryAfterMs).toBeUndefined()
  })
})
