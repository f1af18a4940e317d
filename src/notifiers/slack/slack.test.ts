import { expect, test } from 'vitest'
import { hookServer } from '../../../test/helpers/hook-server.ts'
import { createSlackNotifier, slackConfig } from './index.ts'

async function textSent(title: string, link?: string): Promise<string> {
  const { url, hooks } = await hookServer()
  const delivery = { id: '1', atMs: 0, link, signal: new AbortController().signal }
  const escalation = { type: 'escalation', ticket: 7, title, reason: 'No fix was proven.' } as const
  await createSlackNotifier(slackConfig.parse({ kind: 'slack', url })).send(escalation, delivery)
  const { text, ...rest } = JSON.parse(hooks[0]!.body)
  expect(rest).toEqual({ mrkdwn: false, unfurl_links: false, unfurl_media: false })
  return text
}

test('says what happened, who must do what and where', async () => {
  expect(await textSent('boom', 'https://prunella.example/#/issues/7')).toBe(
    'Ticket 7 needs a person: boom. No fix was proven. https://prunella.example/#/issues/7',
  )
})

test.each([
  ['<!here> <!channel> <!subteam^S1> <@U1>', /<[!@]/],
  ['@channel @all @here @everyone @ada', /@\w/],
  ['<https://evil.test|your bank>', /<https/],
  ['[your bank](https://evil.test) ![x](https://evil.test/pixel.png)', /\]\(/],
  ['x\r\nTicket 8 waits for approval: evil\u2028Ticket 9 needs a person', /[\n\r\u2028]/],
  ['&lt;!here&gt;', /&lt;!here&gt;/],
])('a title is a title, whatever it holds: %j', async (title, meaning) => {
  expect(await textSent(title)).not.toMatch(meaning)
})

test('a title of a megabyte is cut', async () => {
  expect((await textSent('x'.repeat(1_000_000))).length).toBeLessThan(2000)
})
