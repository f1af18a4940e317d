#!/usr/bin/env node
import { once } from 'node:events'
import { runCommand } from './cli/index.ts'

// Whoever reads our output may have had enough of it, as `head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

// Whoever read what is said here is gone, as a closed terminal: the work goes on, and saying so would fail again.
process.stderr.on('error', () => {})

process.exitCode = await runCommand(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  // Not before a command reads: what nobody reads must not be opened.
  get stdin() {
    return process.stdin
  },
  flushed: () => (process.stdout.writableNeedDrain ? once(process.stdout, 'drain') : undefined),
})
