import type { HonoRequest } from 'hono'
import { UserError } from '../domain/errors.ts'

/** The bytes of a body, whether or not the sender says how many they are. Throws UserError 413 when they are more than `bytesMax`. */
export async function readBody({ raw }: HonoRequest, bytesMax: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of raw.body ?? []) {
    bytes += chunk.byteLength
    // Leaving the loop cancels the rest.
    if (bytes > bytesMax) throw new UserError(`A request here has at most ${bytesMax} bytes.`, { status: 413 })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
