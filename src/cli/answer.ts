import { UserError } from '../domain/errors.ts'
import { systemClock } from '../lib/clock.ts'
import { answerApproval } from '../pipeline/answer-approval.ts'
import { findLastApproval } from '../store/approvals.ts'
import { localActor } from './actor.ts'
import { parseArguments, STORE_OPTIONS } from './arguments.ts'
import { type Command, ticketOf } from './command.ts'
import { withStore } from './with-store.ts'

/** Both answers are the same command but for the word. */
function answerCommand(name: 'approve' | 'reject', answer: 'approved' | 'rejected', summary: string): Command {
  const usage = '<ticket> [--reason TEXT] [--config FILE]'
  return {
    name,
    summary,
    usage,
    async run(argv, io) {
      const options = { ...STORE_OPTIONS, reason: { type: 'string', default: '' } } as const
      const { values, positionals } = parseArguments(argv, options, { usage: `${name} ${usage}`, positionals: 1 })
      const issueId = ticketOf(positionals[0], `${name} ${usage}`)
      const by = localActor()
      const approval = await withStore(values.config, async (db) => {
        const asked = await findLastApproval(db, issueId)
        if (!asked) throw new UserError(`Ticket ${issueId} does not wait for approval.`)
        const { id: approvalId, planHash } = asked
        return answerApproval(db, {
          approvalId,
          planHash,
          answer,
          by,
          reason: values.reason,
          nowMs: systemClock.nowMs(),
        })
      })
      io.stdout(`Ticket ${issueId}: ${approval.action} ${answer} by ${by}.\n`)
      return 0
    },
  }
}

export const approve = answerCommand('approve', 'approved', 'Let a fix that waits go on')
export const reject = answerCommand('reject', 'rejected', 'Turn a fix that waits away')
