import { z } from 'zod'
import type { Feedback } from '../../domain/feedback.ts'
import { boundText } from '../../lib/bound-text.ts'
import { compact } from '../../lib/compact.ts'
import { lenient, lenientText } from '../../lib/lenient.ts'
import { MESSAGE_CHARS_MAX, NAME_CHARS_MAX } from '../limits.ts'

/** As current SDKs send it: an event whose context holds what was said. */
const current = z.object({
  contexts: z.object({
    feedback: z.object({
      message: z.string(),
      name: lenientText,
      contact_email: lenientText,
      associated_event_id: lenientText,
      url: lenientText,
    }),
  }),
})

/** As the dialog of older ones does. */
const older = z.object({ comments: z.string(), name: lenientText, email: lenientText, event_id: lenient(z.string()) })

/** What a user said of an error. undefined when it cannot be read, or says nothing. */
export function feedbackOf(payload: unknown): Feedback | undefined {
  const now = current.safeParse(payload)
  if (now.success) {
    const { message, name, contact_email, associated_event_id, url } = now.data.contexts.feedback
    return read({ message, name, contact: contact_email, eventId: associated_event_id, url })
  }
  const then = older.safeParse(payload)
  if (!then.success) return undefined
  const { comments, name, email, event_id } = then.data
  return read({ message: comments, name, contact: email, eventId: event_id })
}

function read(sent: { message: string } & Partial<Record<'name' | 'contact' | 'eventId' | 'url', string | undefined>>) {
  const message = boundText(sent.message.trim(), MESSAGE_CHARS_MAX)
  if (message === '') return undefined
  const short = (text: string | undefined) => (text ? boundText(text, NAME_CHARS_MAX) : undefined)
  const eventId = /^[\da-f-]{32,36}$/i.test(sent.eventId ?? '')
    ? sent.eventId!.replaceAll('-', '').toLowerCase()
    : undefined
  return compact({ message, name: short(sent.name), contact: short(sent.contact), url: short(sent.url), eventId })
}
