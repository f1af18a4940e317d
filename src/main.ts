#!/usr/bin/env node
import { once } from 'node:events'
import { runCommand } from './cli/index.ts'

process.exitCode = await runCommand(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  stdin: process.stdin,
  flushed: () => (process.stdout.writableNeedDrain ? once(process.stdout, 'drain') : undefined),
})
