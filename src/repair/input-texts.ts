import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isSourceFile } from './gate/source-file.ts'
import type { RepairRequest } from './repair.ts'

const FILE_BYTES_MAX = 256 * 1024
const FILES_MAX = 4

/** Texts that the failing input came from: the command and the small files it names, or the captured request and variables. */
export async function inputTexts({ failure, repo }: RepairRequest): Promise<string[]> {
  if ('event' in failure)
    return [
      JSON.stringify([
        failure.event.request ?? null,
        failure.event.exceptions.map(({ frames }) => frames.map(({ vars }) => vars)),
      ]),
    ]
  const names = failure.command.split(/[\s'"`;|&<>()=]+/).filter(isSourceFile)
  const files = await Promise.all(
    names.slice(0, FILES_MAX).map((name) => readSmall(name.startsWith('/') ? name : join(failure.cwd ?? repo, name))),
  )
  return [failure.command, ...files.filter((text) => text !== null)]
}

async function readSmall(path: string): Promise<string | null> {
  const stats = await stat(path).catch(() => null)
  return stats?.isFile() && stats.size <= FILE_BYTES_MAX ? await readFile(path, 'utf8') : null
}
