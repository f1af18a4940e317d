import { mkdir } from 'node:fs/promises'
import { loadConfig } from '../config.ts'
import { messageOf } from '../domain/errors.ts'
import { systemClock } from '../lib/clock.ts'
import { goOn, stopEverything } from '../pipeline/control.ts'
import { localActor } from './actor.ts'
import { parseArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { withStore } from './with-store.ts'

const killUsage = '[--reason TEXT] [--config FILE]'

export const kill: Command = {
  name: 'kill',
  summary: 'Stop every change to the world within a second, until `resume`',
  usage: killUsage,
  async run(argv, io) {
    const options = { config: { type: 'string' }, reason: { type: 'string' } } as const
    const { values } = parseArguments(argv, options, { usage: `kill ${killUsage}` })
    const { dataDir } = loadConfig(values.config)
    await mkdir(dataDir, { recursive: true })
    const place = { dataDir, by: localActor(), nowMs: systemClock.nowMs() }
    await stopEverything(place, values.reason ?? '', (work) =>
      withStore(values.config, work).catch((error: unknown) =>
        io.stderr(`The store was not told (${messageOf(error)}); the file in ${dataDir} stops this machine.\n`),
      ),
    )
    io.stdout('The kill switch is engaged: nothing more is changed. `prunella resume` releases it.\n')
    return 0
  },
}

const resumeUsage = '[--config FILE]'

export const resume: Command = {
  name: 'resume',
  summary: 'Release the kill switch and close the circuit breakers',
  usage: resumeUsage,
  async run(argv, io) {
    const { values } = parseArguments(argv, { config: { type: 'string' } }, { usage: `resume ${resumeUsage}` })
    await withStore(values.config, async (db, { dataDir, projects }) => {
      const projectIds = projects.map(({ id }) => id)
      await goOn({ dataDir, by: localActor(), nowMs: systemClock.nowMs() }, { db, projectIds })
    })
    io.stdout('The kill switch is released and the circuit breakers are closed: work goes on where it was.\n')
    return 0
  },
}
