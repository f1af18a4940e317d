import { chmodSync, existsSync, readlinkSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemPath } from '../../src/lib/subprocess.ts'
import { gitRepository, tempDir, writeFiles } from '../helpers/git-repository.ts'
import { runPrunella, ServerProcess } from '../helpers/server-process.ts'
import { FAILED, PATH, workflow } from './fixed.ts'

const PYTHON = ['python', 'python3', 'pip', 'pip3']

/** Where nothing is found but git and a shell, and where every Python writes down that it was asked for. */
function pathWithoutPython(): { path: string; wasAsked: () => boolean } {
  const dir = tempDir()
  const marker = join(dir, 'asked')
  for (const name of ['git', 'sh']) symlinkSync(programOf(name), join(dir, name))
  for (const name of PYTHON) {
    writeFiles(dir, { [name]: `#!/bin/sh\n: > '${marker}'\nexit 127\n` })
    chmodSync(join(dir, name), 0o755)
  }
  return { path: dir, wasAsked: () => existsSync(marker) }
}

function programOf(name: string): string {
  const folders = [...systemPath().split(':'), ...(process.env.PATH ?? '').split(':')]
  return folders.map((folder) => join(folder, name)).find(existsSync)!
}

test('D78 nothing needs Python: a failure of Python itself is read and mended, and the server runs, where there is none', async () => {
  const { path, wasAsked } = pathWithoutPython()
  expect(readlinkSync(join(path, 'git'))).toContain('git')
  const steps = '      - run: pip install -r requirements.txt\n      - run: python app.py\n'
  const repo = await gitRepository({ ...workflow(steps), 'requirements.txt': 'flask\n', 'app.py': 'import yaml\n' })
  const log = ['##[group]Run python app.py', '##[endgroup]', "ModuleNotFoundError: No module named 'yaml'", FAILED]
  writeFiles(repo, { 'job.log': log.join('\n') })
  const run = (...args: string[]) => runPrunella(args, repo, { PATH: path })

  expect(await run('ci', 'analyze', '--log', 'job.log')).toMatchObject({ status: 0, stderr: '' })
  const { status, stdout } = await run('ci', 'fix', '--log', 'job.log', '--workflow', PATH, '--repo', '.')
  expect([status, stdout]).toEqual([0, expect.stringContaining('+PyYAML')])

  const server = new ServerProcess('listen: { port: 0 }\nprojects:\n  shop: { id: 1 }\n')
  try {
    await server.start({ PATH: path })
    expect((await server.send('store', '{"message":"boom","level":"error"}')).status).toBe(200)
  } finally {
    await server.remove()
  }
  expect(wasAsked()).toBe(false)
})
