import { userInfo } from 'node:os'
import { systemClock } from '../lib/clock.ts'
import { answerApproval } from '../pipeline/answer-approval.ts'
import { parseArguments, STORE_OPTIONS } from './arguments.ts'
import { type Command, ticketOf } from './command.ts'
import { withStore } from './with-store.ts'

/** Both answers are the same command but for the word. */
function answerCommand(name: 'approve' | 'reject', answer: 'approved' | 'rejected', summary: string): Command {
  const usage = '<ticket> [--by NAME] [--reason TEXT] [--config FILE]'
  return {
    name,
    summary,
    usage,
    async run(argv, io) {
      const options = { ...STORE_OPTIONS, by: { type: 'string' }, reason: { type: 'string', default: '' } } as const
      const { values, positionals } = parseArguments(argv, options, { usage: `${name} ${usage}`, positionals: 1 })
      const issueId = ticketOf(positionals[0], `${name} ${usage}`)
      const by = values.by ?? userInfo().username
      const approval = await withStore(values.config, (db) =>
        answerApproval(db, { issueId, answer, by, reason: values.reason, nowMs: systemClock.nowMs() }),
      )
      io.stdout(`Ticket ${issueId}: ${approval.action} ${answer} by ${by}.\n`)
      return 0
    },
  }
}

export const approve = answerCommand('approve', 'approved', 'Let a fix that waits go on')
export const reject = answerCommand('reject', 'rejected', 'Turn a fix that waits away')
