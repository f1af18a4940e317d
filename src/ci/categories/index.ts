import { ACCESS } from './access.ts'
import type { Category } from './category.ts'
import { CODE } from './code.ts'
import { ENVIRONMENT } from './environment.ts'
import { INPUTS } from './inputs.ts'
import { OUTSIDE } from './outside.ts'
import { RUNNER } from './runner.ts'
import { RUNNING } from './running.ts'
import { SOURCE_CONTROL } from './source-control.ts'
import { VERSIONS } from './versions.ts'
import { WORKFLOW } from './workflow.ts'

/** All there are. Of equal evidence the earlier one wins. */
export const CATEGORIES: readonly Category[] = [
  ...WORKFLOW,
  ...ACCESS,
  ...ENVIRONMENT,
  ...INPUTS,
  ...VERSIONS,
  ...SOURCE_CONTROL,
  ...CODE,
  ...OUTSIDE,
  ...RUNNER,
  ...RUNNING,
]
