// Builds the command line and the programs that run as processes of their own.
// Packages stay external: they are installed beside the build, and native ones cannot be bundled.
// Outputs are written over in place, so that a program that runs from dist/ keeps its chunks; --clean starts afresh.
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { build } from 'esbuild'

const entryPoints = {
  main: 'src/main.ts',
  // Loaded by programs of others into their loggers.
  pino: 'src/collector/pino.ts',
  winston: 'src/collector/winston.ts',
  // Repairs apart from the server, which must go on answering.
  repair: 'src/repair/main.ts',
  // A thread of the server that reads source maps.
  'source-maps': 'src/sourcemaps/worker.ts',
  // Runs inside the sandbox: starts the app, sends the captured request, reports what happened.
  'drivers/replay': 'src/repair/drivers/replay.ts',
  // Runs inside the sandbox: calls one function with captured arguments, reports what happened.
  'drivers/call': 'src/repair/drivers/call.ts',
  // Loaded into the failing program: tells what its expressions were when it threw.
  'drivers/probe': 'src/repair/facts/probe.ts',
  // Loaded into the failing program: tells what functions were called with, for a regression test.
  'drivers/record': 'src/repair/drivers/record.ts',
  // Loaded into the failing program: hands functions what is most like their arguments.
  'drivers/alike': 'src/repair/drivers/alike.ts',
  // Loaded into programs under test: the two halves of the loader that leads to the workspace, and the way to the sink.
  'drivers/redirect': 'src/repair/drivers/redirect.ts',
  'drivers/redirect-hooks': 'src/repair/drivers/redirect-hooks.ts',
  'drivers/call-hooks': 'src/repair/drivers/call-hooks.ts',
  'drivers/route-envelopes': 'src/repair/drivers/route-envelopes.ts',
  // Runs detached from the server, so that the app it supervises outlives a crash of the server.
  supervisor: 'src/targets/process/supervisor/main.ts',
}

if (process.argv.includes('--clean')) await rm('dist', { recursive: true, force: true })
await build({
  entryPoints: Object.fromEntries(Object.entries(entryPoints).filter(([, file]) => existsSync(file))),
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: 'linked',
  chunkNames: 'chunks/[name]-[hash]',
  logLevel: 'warning',
})
