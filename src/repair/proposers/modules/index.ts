import type { Proposer } from '../../repair.ts'
import { caughtElsewhere } from './caught-elsewhere.ts'
import { countedTooFar } from './counted-too-far.ts'
import { halfSetField } from './half-set-field.ts'
import { keptPattern } from './kept-pattern.ts'
import { latePrototype } from './late-prototype.ts'
import { listedEntry } from './listed-entry.ts'
import { missingImport } from './missing-import.ts'
import { movedFile } from './moved-file.ts'
import { namedOfCommon } from './named-of-common.ts'
import { openProject } from './project.ts'
import { requiredInCircle } from './required-in-circle.ts'
import type { Rule } from './rule.ts'
import { siblingKey } from './sibling-key.ts'
import { storedSettings } from './stored-settings.ts'
import { unboundMethod } from './unbound-method.ts'
import { unheardError } from './unheard-error.ts'
import { unpackedModule } from './unpacked-module.ts'
import { wrongExport } from './wrong-export.ts'

/** To add one: a file beside this, and a name here. */
const RULES: readonly Rule[] = [
  listedEntry,
  movedFile,
  missingImport,
  wrongExport,
  unpackedModule,
  unboundMethod,
  latePrototype,
  requiredInCircle,
  halfSetField,
  namedOfCommon,
  storedSettings,
  unheardError,
  siblingKey,
  keptPattern,
  countedTooFar,
  caughtElsewhere,
]

/** Faults that lie between files: what a manifest leaves out, a name that leads to no file, a name that nobody imported. */
export const modulesProposer: Proposer = {
  id: 'modules',
  async propose(context) {
    const project = await openProject(context)
    const found = await Promise.all(RULES.map((rule) => rule(context, project)))
    return found.flat().map((one) => ({ proposer: 'modules', ...one }))
  },
}
