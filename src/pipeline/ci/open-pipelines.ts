import { categoriesWith } from '../../ci/plugins/categories-with.ts'
import type { CiPlugin } from '../../ci/plugins/plugin.ts'
import { createForge, type ForgeConfig } from '../../forges/index.ts'
import { redactingForge } from '../../forges/redacting-forge.ts'
import type { Clock } from '../../lib/clock.ts'
import type { RedactOutbound } from '../../lib/redact/redact-outbound.ts'
import { createEditWorkflow } from './edit-workflow.ts'
import type { Pipelines } from './settings.ts'

/** The pipelines of a project as its configuration has them. Throws UserError when nothing signs in there. */
export function openPipelines(
  config: ForgeConfig,
  {
    clock,
    redactOutbound,
    plugins = [],
  }: { clock: Clock; redactOutbound: RedactOutbound; plugins?: readonly CiPlugin[] },
): Pipelines {
  const forge = createForge(config, { clock })
  return {
    forge: redactingForge(forge, redactOutbound),
    proposeFix: createEditWorkflow(config, forge.dialect, plugins),
    settings: config,
    categories: categoriesWith(plugins),
  }
}
