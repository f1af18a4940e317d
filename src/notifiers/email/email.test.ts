import { describe, expect, test } from 'vitest'
import { mailServer } from '../../../test/helpers/mail-server.ts'
import { ExternalError } from '../../domain/errors.ts'
import type { Notification } from '../notifier.ts'
import { createEmailNotifier, emailConfig } from './index.ts'

const DELIVERY = { id: '1', atMs: 0, signal: new AbortController().signal }
const escalation: Notification = { type: 'escalation', ticket: 7, title: 'boom', reason: 'No fix was proven.' }

const notifierAt = (port: number, more: object = {}) =>
  createEmailNotifier(
    emailConfig.parse({
      kind: 'email',
      host: '127.0.0.1',
      port,
      from: 'p@shop.example',
      to: ['ops@shop.example'],
      timeoutMs: 2000,
      ...more,
    }),
  )

describe('email', () => {
  test('B51 a person reads what happened and what to do', async () => {
    const { port, mails } = await mailServer()
    await notifierAt(port).send(escalation, DELIVERY)
    expect(mails[0]).toMatch(/^Subject: \[prunella\] Needs a person, ticket 7: boom\r$/m)
    expect(mails[0]).toMatch(/^To: ops@shop.example\r$/m)
    expect(mails[0]).toContain('Ticket 7 needs a person: boom. No fix was proven.')
  })

  test('a title cannot make a header, a receiver or an attachment of itself', async () => {
    const { port, mails } = await mailServer()
    const title = 'x\r\nBcc: evil@evil.test\r\nContent-Type: text/html\r\n\r\n<b>'
    await notifierAt(port).send({ ...escalation, title }, DELIVERY)
    const head = mails[0]!.split('\r\n\r\n')[0]!
    expect(head).not.toMatch(/^Bcc:/im)
    expect(head).toMatch(/^Content-Type: text\/plain/im)
  })

  test('a server that is not there may be asked again; one that refuses for good is not', async () => {
    const gone = await notifierAt(1)
      .send(escalation, DELIVERY)
      .catch((error) => error)
    expect(gone).toBeInstanceOf(ExternalError)
    expect(gone.retryAfterMs).toBeGreaterThan(0)
    const { port } = await mailServer({
      onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no such user'), { responseCode: 550 })),
    })
    const refused = await notifierAt(port)
      .send(escalation, DELIVERY)
      .catch((error) => error)
    expect(refused).toBeInstanceOf(ExternalError)
    expect(refused.retryAfterMs).toBeUndefined()
  })

  test('a password is not told to a server that does not speak TLS, or seems not to', async () => {
    const told: unknown[] = []
    const { port, mails } = await mailServer({
      allowInsecureAuth: true,
      onAuth: (auth, _session, done) => {
        told.push(auth.password)
        done(null, { user: 'p' })
      },
    })
    await expect(notifierAt(port, { user: 'p', password: 'x' }).send(escalation, DELIVERY)).rejects.toThrow(
      ExternalError,
    )
    expect([told, mails]).toEqual([[], []])
  })
})
