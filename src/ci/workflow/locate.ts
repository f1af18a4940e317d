import type { Job, Step, Workflow } from './parse-workflow.ts'

/**
 * The job that a log names: by its id or `name`, with what a matrix adds. Where the log names none, the only job there is. Undefined
 * rather than a guess.
 */
export function jobNamed(workflow: Workflow, name: string | undefined): Job | undefined {
  if (workflow.jobs.length === 1) return workflow.jobs[0]
  if (name === undefined) return undefined
  const plain = name.replace(/ \([^()]*\)$/, '')
  return (
    only(workflow.jobs.filter((job) => job.id === name || job.name === name)) ??
    only(workflow.jobs.filter((job) => job.name !== undefined && matches(job.name, name))) ??
    only(workflow.jobs.filter((job) => job.id === plain || job.name === plain))
  )
}

/** The step that a log names: by its `name`, or as `Run ` with its action or the first line of its script. */
export function stepNamed(job: Job, name: string | undefined): Step | undefined {
  if (name === undefined) return job.steps.length === 1 ? job.steps[0] : undefined
  const action = name.replace(/^Run /, '')
  return only(
    job.steps.filter((step) => {
      const first = step.run?.trimStart().split('\n')[0]
      return [step.name, step.uses, first].some(
        (own) => own !== undefined && (matches(own, name) || matches(own, action)),
      )
    }),
  )
}

/** The job whose steps hold the one that the log names, where the log does not say which job it is. */
export function jobOfStep(workflow: Workflow, step: string | undefined): Job | undefined {
  if (step === undefined) return undefined
  return only(workflow.jobs.filter((job) => stepNamed(job, step) !== undefined))
}

/** Whether a text of the file can have become this one: what stands in a template may be anything. */
function matches(own: string, shown: string): boolean {
  const pieces = own.split(/\$\{\{.*?\}\}/s)
  if (pieces.length === 1) return own === shown
  let at = 0
  for (const [i, piece] of pieces.entries()) {
    const found = i === 0 ? (shown.startsWith(piece) ? 0 : -1) : shown.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return pieces.some((piece) => piece.trim() !== '') && shown.endsWith(pieces.at(-1)!)
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined
}
