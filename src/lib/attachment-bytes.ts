import { promisify } from 'node:util'
import { deflate, inflate } from 'node:zlib'

const deflated = promisify(deflate)
const inflated = promisify(inflate)

/** As it is stored: compressed, in base64. */
export async function attachmentContent(bytes: Uint8Array): Promise<string> {
  return (await deflated(bytes)).toString('base64')
}

/** What `attachmentContent` was made of. */
export function attachmentBytes(content: string): Promise<Buffer> {
  return inflated(Buffer.from(content, 'base64'))
}
