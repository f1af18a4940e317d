import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tryGit } from './git.ts'

/** How two texts differ, line by line, as git shows it without its header; empty when they are equal. */
export async function lineDiff(before: string, after: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'prunella-diff-'))
  try {
    await writeFile(join(dir, 'before'), before)
    await writeFile(join(dir, 'after'), after)
    const { stdout } = await tryGit(['diff', '--no-index', '--no-color', '--', 'before', 'after'], { cwd: dir })
    const hunks = stdout.indexOf('\n@@ ')
    return hunks < 0 ? '' : stdout.slice(hunks + 1)
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}
