export class PipelineError extends Error {
  override name = 'PipelineError'
}

export class UnknownStepError extends PipelineError {
  override name = 'UnknownStepError'

  constructor(readonly step: string) {
    super(`There is no step ${step}.`)
  }
}
