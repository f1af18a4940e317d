import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { cliPage } from './reference/cli.ts'
import { configPage } from './reference/config.ts'
import { httpApiPage } from './reference/http-api.ts'
import { policyMatrixPage } from './reference/policy-matrix.ts'
import { sourcesPage } from './reference/sources.ts'

// Writes the pages of docs/reference from what the code declares; --check only compares, and fails when one is stale.

const pages: Record<string, () => string | Promise<string>> = {
  'docs/reference/cli.md': cliPage,
  'docs/reference/config.md': configPage,
  'docs/reference/http-api.md': httpApiPage,
  'docs/reference/policy-matrix.md': policyMatrixPage,
  'docs/reference/sources.md': sourcesPage,
}

const isCheck = process.argv.includes('--check')
for (const [file, render] of Object.entries(pages)) {
  const text = await render()
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
  if (isCheck) {
    process.stderr.write(`${file} is stale: run npm run docs and commit what it writes.\n`)
    process.exitCode = 1
  } else {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}
