import { z } from 'zod'
import { ATTACHMENTS_KEPT } from '../domain/attachment.ts'

export const attachmentsConfig = z
  .enum(ATTACHMENTS_KEPT)
  .default('text')
  .describe(
    'Which files that come with events are kept: none, those of text, out of which secrets are taken, or all, as screenshots and minidumps too, with whatever they show.',
  )
