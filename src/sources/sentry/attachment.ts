import type { Attachment } from '../../domain/attachment.ts'
import { boundText } from '../../lib/bound-text.ts'
import { NAME_CHARS_MAX } from '../limits.ts'
import type { EnvelopeItem } from './envelope.ts'

const MEDIA_TYPE = /^[\w.+-]{1,64}\/[\w.+-]{1,64}(?:;[\x20-\x7e]{0,128})?$/

/** A file of the event that the envelope names; undefined where it names none. */
export function attachmentOf({ header, payload }: EnvelopeItem, eventId: unknown): Attachment | undefined {
  const id = typeof eventId === 'string' ? eventId.replaceAll('-', '').toLowerCase() : ''
  if (!/^[\da-f]{32}$/.test(id)) return undefined
  const { filename, content_type: contentType } = header
  return {
    eventId: id,
    name: boundText(typeof filename === 'string' && filename !== '' ? filename : 'attachment', NAME_CHARS_MAX),
    contentType:
      typeof contentType === 'string' && MEDIA_TYPE.test(contentType) ? contentType : 'application/octet-stream',
    bytes: payload,
  }
}
