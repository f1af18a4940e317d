import { UserError } from '../domain/errors.ts'
import { verifyAudit } from '../store/audit-verify.ts'
import { parseArguments, STORE_OPTIONS } from './arguments.ts'
import { exportAudit, verifyAuditExport } from './audit-export.ts'
import type { Command } from './command.ts'
import { withStore } from './with-store.ts'

const usage = '<verify|export> [--export FILE] [--after N] [--json] [--config FILE]'

export const audit: Command = {
  name: 'audit',
  summary: 'Check that the log of changes is whole (`audit verify`), or print it, an entry a line (`audit export`)',
  usage,
  async run(argv, io) {
    const options = { ...STORE_OPTIONS, export: { type: 'string' }, after: { type: 'string', default: '0' } } as const
    const { values, positionals } = parseArguments(argv, options, { usage: `audit ${usage}`, positionals: 1 })
    const [what] = positionals
    if (what === 'export') return exportAudit({ config: values.config, after: values.after }, io)
    if (what !== 'verify') throw new UserError(`Usage: prunella audit ${usage}`)
    if (values.export !== undefined) return verifyAuditExport({ file: values.export, json: values.json }, io)
    const verdict = await withStore(values.config, verifyAudit)
    if (values.json) io.stdout(`${JSON.stringify(verdict)}\n`)
    else if (verdict.intact) io.stdout(`The audit log is whole: ${verdict.entries} entries.\n`)
    else io.stdout(`The audit log is broken at entry ${verdict.seq}. ${verdict.reason}\n`)
    return verdict.intact ? 0 : 1
  },
}
