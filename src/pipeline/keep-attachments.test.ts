import { expect, test } from 'vitest'
import { describeEachEngine } from '../../test/helpers/database.ts'
import { FakeClock } from '../../test/helpers/fake-clock.ts'
import { sentEvent } from '../../test/helpers/sent-event.ts'
import type { Attachment, AttachmentLimits, AttachmentsKept } from '../domain/attachment.ts'
import { attachmentBytes } from '../lib/attachment-bytes.ts'
import { attachmentsOfIssue, findAttachment } from '../store/attachments.ts'
import { SAMPLES_MAX } from '../store/event-samples.ts'
import { createIngestQueue } from './ingest.ts'
import { type AttachmentKeeper, createAttachmentKeeper } from './keep-attachments.ts'

const DAY_MS = 86_400_000

describeEachEngine('attachments', (getDb) => {
  const clock = new FakeClock(1_800_000_000_000)
  const _next = 0

  const keeper = (kept: AttachmentsKept = 'text', limits: Partial<AttachmentLimits> = {}): AttachmentKeeper =>
    createAttachmentKeeper({ db: getDb(), clock, keptOf: () => kept, limits })

  /** An event that is kept as a sample. */
  async function kept(): Promise<string> {
    const event = sentEvent(clock.nowMs())
    const queue = createIngestQueue({
      db: getDb(),
      clock,
      grouper: { redact: (one) => one, debounceMs: 0, sampling: { isDue: () => true } },
    })
    await queue.submit({ projectId: 1, events: [event], sessions: [], counts: {}, bytes: 1 })
    return event.eventId
  }
  const file = (eventId: string, content: string | Buffer, name = 'app.log'): Attachment => ({
    eventId,
    name,
    contentType: 'text/plain',
    bytes: Buffer.from(content),
  })
  const names = async () => (await attachmentsOfIssue(getDb(), 1, 100)).map(({ name }) => name)
  async function contentOf(id: number): Promise<string> {
    return (await attachmentBytes((await findAttachment(getDb(), id, null))!.content)).toString()
  }
  async function counted(kind: string): Promise<number> {
    const rows = await getDb().query<{ items: number }>('select items from ingest_counts where kind = $1', [kind])
    return rows.reduce((sum, { items }) => sum + items, 0)
  }

  test('text is kept without its secrets, also over several lines and in JSON', async () => {
    const key = `-----BEGIN PRIVATE KEY-----\n${'QUJDREVGR0hJSktM\n'.repeat(20)}-----END PRIVATE KEY-----\n`
    const text = `started\npassword=hunter2-and-more\n${key}{"apiKey":"zq81-plum-7763","port":1}\nas it was\n`
    await keeper().keep(1, [file(await kept(), text)])
    const [row] = await attachmentsOfIssue(getDb(), 1, 10)
    expect(row).toMatchObject({ name: 'app.log', contentType: 'text/plain', isText: true })
    const content = await contentOf(row!.id)
    expect(content).toMatch(/^started\n[\s\S]*"port":1\}\nas it was\n$/)
    for (const secret of ['hunter2', 'QUJDREVG', 'zq81-plum']) expect(content).not.toContain(secret)
  })

  test('a secret in a name is not kept either', async () => {
    await keeper().keep(1, [file(await kept(), 'x', 'token=ghp_0123456789abcdefghijklmnopqrstuvwxyz.log')])
    expect((await names())[0]).not.toContain('ghp_0123')
  })

  test('bytes of which nobody can say what they show are kept where the project says so, as they are', async () => {
    const image = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe, 10, 13])
    const eventId = await kept()
    await keeper('text').keep(1, [file(eventId, image, 'screen.png')])
    expect(await names()).toEqual([])
    expect(await counted('attachment_dropped')).toBe(1)
    await keeper('all').keep(1, [file(eventId, image, 'screen.png')])
    const [row] = await attachmentsOfIssue(getDb(), 1, 10)
    expect(row).toMatchObject({ isText: false, bytes: image.length })
    expect(await attachmentBytes((await findAttachment(getDb(), row!.id, null))!.content)).toEqual(image)
  })

  test('none are kept where the project says so, or their event is not', async () => {
    await keeper('none').keep(1, [file(await kept(), 'x')])
    await keeper().keep(1, [file('f'.repeat(32), 'x')])
    await keeper().keep(2, [file(await kept(), 'x')])
    expect(await names()).toEqual([])
  })

  test('sent again it is there once', async () => {
    const sent = file(await kept(), 'x')
    await keeper().keep(1, [sent, sent])
    await keeper().keep(1, [sent])
    expect(await names()).toHaveLength(1)
  })

  test('one file, those of an event and those of a day have a limit, and the oldest make room', async () => {
    const limits = { bytesMax: 10, perEventMax: 2, eventBytesMax: 15, dayBytesMax: 30, projectBytesMax: 40 }
    const one = keeper('text', limits)
    const first = await kept()
    await one.keep(1, [file(first, 'x'.repeat(11), 'too large')])
    await one.keep(1, [file(first, 'x'.repeat(10), 'a'), file(first, 'x'.repeat(6), 'too much')])
    await one.keep(1, [file(first, 'x', 'b'), file(first, 'y', 'too many')])
    const second = await kept()
    await one.keep(1, [file(second, 'x'.repeat(10), 'c')])
    await one.keep(1, [file(await kept(), 'x'.repeat(10), 'too much for a day')])
    expect(await names()).toEqual(['c', 'b', 'a'])
    expect(await counted('attachment_dropped')).toBe(4)
    await clock.advance(DAY_MS + 1)
    const third = await kept()
    await one.keep(1, [file(third, 'x'.repeat(10), 'd'), file(await kept(), 'z'.repeat(10), 'e')])
    expect(await names()).toEqual(['e', 'd', 'c', 'b'])
  })

  test('gone with their event', async () => {
    await kept()
    await keeper().keep(1, [file(await kept(), 'x')])
    expect(await names()).toHaveLength(1)
    for (let i = 0; i < SAMPLES_MAX; i++) await kept()
    expect(await names()).toEqual([])
    expect(await getDb().query('select id from attachments')).toEqual([])
  })

  test('a long text is looked through in many turns, with others in between', async () => {
    const eventId = await kept()
    const text = 'GET /cart?session=0af7651916cd43dd8448eb211c80319c from ines@example.com\n'.repeat(5_000)
    let turns = 0
    let isOver = false
    const others = (async () => {
      for (; !isOver; turns++) await new Promise((resolve) => setImmediate(resolve))
    })()
    await keeper().keep(1, [file(eventId, text)])
    isOver = true
    await others
    expect(await names()).toHaveLength(1)
    expect(turns).toBeGreaterThan(text.length / 20_000)
  })
})
