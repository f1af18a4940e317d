import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { UserError } from '../domain/errors.ts'
import { plainText } from '../lib/plain-text.ts'
import type { Io } from './command.ts'

/**
 * The text of a file, or of standard input for `-`.
 * @throws UserError when it cannot be read, in the words of `missing`, or is no text.
 */
export async function textInput(
  path: string,
  { stdin }: Io,
  missing: string,
): Promise<AsyncGenerator<Uint8Array, void, undefined>> {
  if (path !== '-') await access(path).catch(() => Promise.reject(new UserError(missing)))
  return plainText((path === '-' ? (stdin ?? []) : createReadStream(path)) as AsyncIterable<Uint8Array>)
}
