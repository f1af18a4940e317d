import { UserError } from '../domain/errors.ts'
import { systemClock } from '../lib/clock.ts'
import { randomId } from '../lib/ids.ts'
import { saveUploadToken } from '../store/uploads.ts'
import { parseArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { withStore } from './with-store.ts'

const usage = '<project> [--config FILE]'

export const uploadToken: Command = {
  name: 'upload-token',
  summary: 'Make a token with which a build uploads source maps; it is shown once',
  usage,
  async run(argv, io) {
    const { values, positionals } = parseArguments(argv, { config: { type: 'string' } } as const, {
      usage: `upload-token ${usage}`,
      positionals: 1,
    })
    const token = `${randomId()}${randomId()}`
    await withStore(values.config, async (db, { projects }) => {
      const project = projects.find(({ name }) => name === positionals[0])
      if (!project) throw new UserError(`Say which project: ${projects.map(({ name }) => name).join(', ')}.`)
      await saveUploadToken(db, token, project.id, systemClock.nowMs())
    })
    io.stdout(`${token}\n`)
    return 0
  },
}
