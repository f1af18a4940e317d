export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
    this.name = 'ApiError'
  }

  get isTemporary(): boolean {
    return this.status === 429 || this.status >= 500
  }
}
