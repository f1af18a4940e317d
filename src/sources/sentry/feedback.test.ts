import { expect, test } from 'vitest'
import { feedbackOf } from './feedback.ts'

const EVENT_ID = 'a1'.repeat(16)

test('what users say is read as current SDKs and as older dialogs send it', () => {
  const feedback = {
    message: ' It hangs ',
    name: 'Ines',
    contact_email: 'ines@customer.example',
    associated_event_id: EVENT_ID,
    url: 'https://shop.example/pay',
  }
  expect(feedbackOf({ contexts: { feedback } })).toEqual({
    message: 'It hangs',
    name: 'Ines',
    contact: 'ines@customer.example',
    url: 'https://shop.example/pay',
    eventId: EVENT_ID,
  })
  const dashed = EVENT_ID.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  expect(feedbackOf({ event_id: dashed, comments: 'It hangs', email: '' })).toEqual({
    message: 'It hangs',
    eventId: EVENT_ID,
  })
})

test.each([
  [null],
  ['text'],
  [{}],
  [{ comments: '' }],
  [{ comments: 7 }],
  [{ contexts: { feedback: { message: ' ' } } }],
])('%j says nothing', (payload) => {
  expect(feedbackOf(payload)).toBeUndefined()
})

test('an id that is none is left out, and what is long is cut', () => {
  const read = feedbackOf({ comments: 'x'.repeat(100_000), event_id: '../../etc' })!
  expect(read.eventId).toBeUndefined()
  expect(read.message.length).toBeLessThan(20_000)
})
