export type LabErrorCode = 'unknown-tube' | 'unknown-assay' | 'tube-spent'

export class LabError extends Error {
  constructor(
    readonly code: LabErrorCode,
    message: string,
  ) {
    super(message)
    this.name = 'LabError'
  }
}
