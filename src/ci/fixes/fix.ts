import type { Finding } from '../analyze-log.ts'
import type { LockRemaking } from '../locks/lock-manager.ts'
import { applyEdits, type Edit } from '../workflow/apply-edits.ts'
import { EditRefused } from '../workflow/edit-refused.ts'
import { jobNamed, jobOfStep, stepNamed } from '../workflow/locate.ts'
import { type Job, parseWorkflow, type Step, type Workflow } from '../workflow/parse-workflow.ts'

/** A way to mend failures of some categories by the smallest edit in place. */
export interface Fix {
  id: string
  /** Ids of categories. */
  categories: readonly string[]
  /** @throws EditRefused with the reason where this edit is not right, or cannot be made exactly. */
  propose(context: FixContext): Proposal | Promise<Proposal>
}

export interface Proposal {
  /** One sentence: what changes. */
  what: string
  changes: readonly FileChange[]
  /** The failure goes on and is no longer seen: a mitigation, after which the issue stays open. */
  hidesFailure?: boolean
  /** One sentence: how it was tried already. Running the step that failed would say no more. */
  triedBy?: string
  /** The new texts were not made by edits: what else they change is for people to see. */
  isWholeText?: boolean
}

export interface FileChange {
  /** In the repository. */
  path: string
  before: string
  after: string
}

export interface FixSettings {
  /** Jobs that may fail without the run failing: names, `*` stands for anything. */
  optionalJobs: readonly string[]
  /** No limit of time is raised above this on a runner of GitHub, which ends a job after six hours anyway. */
  timeoutMinutesMax: number
  /** What a re-run of the same commit gave, where there was one; more than one when the failure comes and goes. */
  reruns: readonly ('failed' | 'passed')[]
}

/** The files of the commit that failed. Text from outside, like the log. */
export interface RepositoryFiles {
  paths(): Promise<readonly string[]>
  read(path: string): Promise<string | undefined>
  /** Where a file that is gone was moved to. */
  renamedTo(path: string): Promise<string | undefined>
  /**
   * The lock file of a folder, and as its package manager makes it anew where it does not match. Absent where no registry may be asked.
   * @throws EditRefused
   */
  remakeLock?(folder: string, remaking: LockRemaking): Promise<{ before: string; after: string }>
  /** Tags of an action's repository, where they can be asked for. */
  tagsOf?(action: string): Promise<readonly string[]>
}

export interface FixContext {
  finding: Finding
  path: string
  text: string
  settings: FixSettings
  repository: RepositoryFiles | undefined
  /** @throws EditRefused for what is no workflow. */
  workflow(): Workflow
  /** The job that failed. @throws EditRefused where the log does not say which it is. */
  job(): Job
  /** The step that failed. @throws EditRefused where the log does not say which it is. */
  step(): Step
  /** The workflow with these edits. @throws EditRefused where they would mean more than they say. */
  edited(edits: readonly Edit[]): FileChange
}

export interface FixInput {
  finding: Finding
  path: string
  text: string
  /** The job's name where it is known from elsewhere than the log. */
  job?: string | undefined
  settings: FixSettings
  repository?: RepositoryFiles | undefined
}

export function fixContext({ finding, path, text, job: name, settings, repository }: FixInput): FixContext {
  let parsed: Workflow | undefined
  const workflow = () => {
    parsed ??= parseWorkflow(text)
    return parsed
  }
  const job = () => {
    const found = jobNamed(workflow(), name ?? finding.job) ?? jobOfStep(workflow(), finding.step)
    if (!found) throw new EditRefused('The log does not say which job of the workflow failed.')
    return found
  }
  return {
    ...{ finding, path, text, settings, repository, workflow, job },
    step() {
      const found = stepNamed(job(), finding.step)
      if (!found) throw new EditRefused('The log does not say which step of the workflow failed.')
      return found
    },
    edited: (edits) => ({ path, before: text, after: applyEdits(workflow(), edits) }),
  }
}

/** The result, or undefined where it is refused: for fixes that know another way. */
export function orRefused<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof EditRefused) return undefined
    throw error
  }
}
