import { ACCESS } from './access.ts'
import { CALLS } from './calls.ts'
import type { Category } from './category.ts'
import { CHECKS } from './checks.ts'
import { CODE } from './code.ts'
import { COMMANDS } from './commands.ts'
import { CREDENTIALS } from './credentials.ts'
import { ENVIRONMENT } from './environment.ts'
import { FILES } from './files.ts'
import { INPUTS } from './inputs.ts'
import { LIMITS } from './limits.ts'
import { LINT } from './lint.ts'
import { OUTSIDE } from './outside.ts'
import { PACKAGES } from './packages.ts'
import { REGISTRIES } from './registries.ts'
import { RUNNER } from './runner.ts'
import { RUNNING } from './running.ts'
import { SOURCE_CONTROL } from './source-control.ts'
import { TESTS } from './tests.ts'
import { VERSIONS } from './versions.ts'
import { WORKFLOW } from './workflow.ts'

/** All there are. Of equal evidence the earlier one wins. */
export const CATEGORIES: readonly Category[] = [
  ...WORKFLOW,
  ...ACCESS,
  ...CREDENTIALS,
  ...REGISTRIES,
  ...ENVIRONMENT,
  ...COMMANDS,
  ...FILES,
  ...LIMITS,
  ...CALLS,
  ...INPUTS,
  ...VERSIONS,
  ...PACKAGES,
  ...SOURCE_CONTROL,
  ...TESTS,
  ...CODE,
  ...LINT,
  ...CHECKS,
  ...OUTSIDE,
  ...RUNNER,
  ...RUNNING,
]
