import { createApp } from '../app.ts'
import { loadConfig } from '../config.ts'
import { messageOf } from '../domain/errors.ts'
import { systemClock } from '../lib/clock.ts'
import { createLogger, type Logger, withFields } from '../lib/logger.ts'
import { createOwnFaults, type OwnFaults } from '../lib/own-faults.ts'
import { knownSecrets } from '../lib/redact/known-secrets.ts'
import { createRedactOutbound } from '../lib/redact/redact-outbound.ts'
import { parseArguments } from './arguments.ts'
import type { Command } from './command.ts'

const usage = '[--config FILE]'

export const up: Command = {
  name: 'up',
  summary: 'Run the server: ingest, workers, API and page',
  usage,
  async run(argv, io) {
    const { values } = parseArguments(argv, { config: { type: 'string' } }, { usage: `up ${usage}` })
    const config = loadConfig(values.config)
    const redactOutbound = createRedactOutbound(knownSecrets(config.secrets), config.redaction)
    const logger = withFields(createLogger(io.stderr, systemClock.nowMs), redactOutbound)
    const stop = stopSignal()
    const ownFaults = createOwnFaults(systemClock)
    const fallen = watchFaults(ownFaults, config.onUncaught, logger)
    const app = await createApp(config, { clock: systemClock, logger, ownFaults })
    const { url, dsns, signInUrl } = await app.start()
    // At once: whoever waits for the first line finds the others with it.
    const link = signInUrl && `Open ${signInUrl} (once, within 15 minutes; \`prunella token link\` makes another)\n`
    io.stdout(
      [`Prunella listens on ${url}\n`, ...dsns.map(({ project, dsn }) => `  ${project}: ${dsn}\n`), link ?? ''].join(
        '',
      ),
    )

    const name = await Promise.race([stop, fallen])
    logger.info('stopping', { signal: name })
    const isClean = await app.stop(config.shutdownTimeoutMs)
    if (!isClean) logger.warn('stopped with something still in flight', { afterMs: config.shutdownTimeoutMs })
    // What is stuck must not keep the process alive past its time.
    process.exit(isClean && name !== FALLEN ? 0 : 1)
  },
}

/** Listened for from the start, so that a stop during the start is not lost. */
function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => resolve(name))
  })
}

const FALLEN = 'an error that nobody caught'

/** Resolves when the process should not go on. What it took in is safe: a 200 was only given for what is in the store. */
function watchFaults(faults: OwnFaults, mode: 'continue' | 'exit', logger: Logger): Promise<typeof FALLEN> {
  process.on('unhandledRejection', (reason) => logger.error('a rejection that nobody caught', textsOf(reason)))
  return new Promise((resolve) => {
    process.on('uncaughtException', (error) => {
      faults.note(error)
      logger.error(FALLEN, textsOf(error))
      if (mode === 'exit' || faults.areTooMany) resolve(FALLEN)
    })
  })
}

function textsOf(error: unknown): { error: string; stack?: string } {
  return { error: messageOf(error), ...(error instanceof Error && error.stack ? { stack: error.stack } : {}) }
}
