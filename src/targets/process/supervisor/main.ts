import { readFile } from 'node:fs/promises'
import { messageOf } from '../../../domain/errors.ts'
import { systemClock } from '../../../lib/clock.ts'
import { createLogger } from '../../../lib/logger.ts'
import { supervisorPaths } from '../paths.ts'
import { startSupervisor } from './supervisor.ts'

// Runs as a process of its own: `node supervisor.js DIR`, where DIR holds config.json. Its output is its log.

const logger = createLogger((line) => process.stdout.write(line), systemClock.nowMs)
const paths = supervisorPaths(process.argv[2] ?? '.')

try {
  const env = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]))
  const config = await readFile(paths.config, 'utf8')
  const supervisor = await startSupervisor({ paths, config, env, clock: systemClock, logger })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void supervisor.stop())
  await supervisor.stopped
  process.exit(0)
} catch (error) {
  logger.error('The supervisor could not start', { error: messageOf(error) })
  process.exit(1)
}
