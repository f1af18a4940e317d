import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkArchitecture } from './architecture/check.ts'

const problems = checkArchitecture(dirname(dirname(fileURLToPath(import.meta.url))))
for (const problem of problems) process.stderr.write(`${problem}\n`)
if (problems.length > 0) {
  process.stderr.write(`\n${problems.length} rules of ARCHITECTURE.md are broken.\n`)
  process.exitCode = 1
}
