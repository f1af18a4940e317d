import { createApp } from '../app.ts'
import { loadConfig } from '../config.ts'
import { systemClock } from '../lib/clock.ts'
import { createLogger, withFields } from '../lib/logger.ts'
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
    const app = await createApp(config, { clock: systemClock, logger })
    const { url, dsns, signInUrl } = await app.start()
    // At once: whoever waits for the first line finds the others with it.
    const link = signInUrl && `Open ${signInUrl} (once, within 15 minutes; \`prunella token link\` makes another)\n`
    io.stdout(
      [`Prunella listens on ${url}\n`, ...dsns.map(({ project, dsn }) => `  ${project}: ${dsn}\n`), link ?? ''].join(
        '',
      ),
    )

    const name = await stop
    logger.info('stopping', { signal: name })
    const isClean = await app.stop(config.shutdownTimeoutMs)
    if (!isClean) logger.warn('stopped with something still in flight', { afterMs: config.shutdownTimeoutMs })
    // What is stuck must not keep the process alive past its time.
    process.exit(isClean ? 0 : 1)
  },
}

/** Listened for from the start, so that a stop during the start is not lost. */
function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => resolve(name))
  })
}
