import { UserError } from '../domain/errors.ts'
import { verifyAudit } from '../store/audit-verify.ts'
import { parseArguments, STORE_OPTIONS } from './arguments.ts'
import type { Command } from './command.ts'
import { withStore } from './with-store.ts'

const usage = 'verify [--json] [--config FILE]'

export const audit: Command = {
  name: 'audit',
  summary: 'Check that the log of changes is whole (`audit verify`)',
  usage,
  async run(argv, io) {
    const { values, positionals } = parseArguments(argv, STORE_OPTIONS, { usage: `audit ${usage}`, positionals: 1 })
    if (positionals[0] !== 'verify') throw new UserError(`Usage: prunella audit ${usage}`)
    const verdict = await withStore(values.config, verifyAudit)
    if (values.json) io.stdout(`${JSON.stringify(verdict)}\n`)
    else if (verdict.intact) io.stdout(`The audit log is whole: ${verdict.entries} entries.\n`)
    else io.stdout(`The audit log is broken at entry ${verdict.seq}. ${verdict.reason}\n`)
    return verdict.intact ? 0 : 1
  },
}
