import type { Proposer } from '../repair.ts'
import { commandProposer } from './command/index.ts'
import { modulesProposer } from './modules/index.ts'
import type { ProposerConfig } from './schema.ts'
import { templatesProposer } from './templates-proposer.ts'

/** Who may propose patches; one line each. To add one: its config in `schema.ts`, its case below. */
export function openProposer(config: ProposerConfig): Proposer {
  switch (config.kind) {
    case 'templates':
      return templatesProposer
    case 'modules':
      return modulesProposer
    case 'command':
      return commandProposer(config)
  }
}
