/** A file that came with an event. Its bytes come from outside: they are kept and handed out, and never looked at as anything else. */
export interface Attachment {
  /** Of the event that it is part of: 32 lower-case hex digits. */
  eventId: string
  /** As the sender named it: no path of ours. */
  name: string
  /** As the sender says. */
  contentType: string
  bytes: Buffer
}

/** Which of them a project keeps. Secrets can be taken out of text alone. */
export const ATTACHMENTS_KEPT = ['none', 'text', 'all'] as const
export type AttachmentsKept = (typeof ATTACHMENTS_KEPT)[number]

const MIB = 1024 * 1024

export interface AttachmentLimits {
  bytesMax: number
  /** Of one event. */
  perEventMax: number
  eventBytesMax: number
  /** Of one project, taken in within a day, and kept; the oldest go first. */
  dayBytesMax: number
  projectBytesMax: number
}

export const ATTACHMENT_LIMITS: AttachmentLimits = {
  bytesMax: 2 * MIB,
  perEventMax: 10,
  eventBytesMax: 5 * MIB,
  dayBytesMax: 64 * MIB,
  projectBytesMax: 512 * MIB,
}
