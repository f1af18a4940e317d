import { UserError } from '../../domain/errors.ts'
import { attachmentBytes } from '../../lib/attachment-bytes.ts'
import { findAttachment } from '../../store/attachments.ts'
import type { Sql } from '../../store/database.ts'
import { type Routes, routes, scopeOf } from '../access/caller.ts'
import { parseInput } from '../boundary.ts'
import { attachmentParams } from '../contract.ts'

/** Hands a file out as a file: whatever it is, no browser shows or runs it on this page's origin. */
export function attachmentRoutes({ db }: { db: Sql }): Routes {
  return routes().get('/api/v1/attachments/:id', async (c) => {
    const { id } = parseInput(attachmentParams, c.req.param())
    const attachment = await findAttachment(db, id, scopeOf(c))
    if (!attachment) throw new UserError(`There is no attachment ${id}.`, { status: 404 })
    return c.body(new Uint8Array(await attachmentBytes(attachment.content)), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': dispositionOf(attachment.name),
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    })
  })
}

/** The name for old clients in ASCII, and whole for all others. */
function dispositionOf(name: string): string {
  const ascii = name.replace(/[^\w.\- ]/g, '_')
  const whole = encodeURIComponent(wellFormed(name)).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`
}

/** Half of a pair of code units stands for nothing. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}
