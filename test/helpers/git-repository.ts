import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { git } from '../../src/lib/git.ts'
import { copyOf } from './made-once.ts'

const IDENTITY = ['-c', 'user.name=Test', '-c', 'user.email=test@localhost']

/** A temporary folder that is gone when the test is over. */
export function tempDir(): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'prunella-test-')))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

export function writeFiles(dir: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
}

/** A repository with these files in its first commit; without files it has no commit. */
export async function gitRepository(files: Readonly<Record<string, string>>, dir: string = tempDir()): Promise<string> {
  await copyOf({ gitRepository: files }, dir, async (made) => {
    await git(['init', '--quiet', '--initial-branch=main', '--template='], { cwd: made })
    writeFiles(made, files)
    if (Object.keys(files).length > 0) await commitAll(made, 'first')
  })
  return dir
}

export async function commitAll(dir: string, message: string): Promise<void> {
  await git(['add', '--all'], { cwd: dir })
  await git([...IDENTITY, 'commit', '--quiet', '--message', message], { cwd: dir })
}
