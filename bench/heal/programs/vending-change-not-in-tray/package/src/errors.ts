/** Why the machine gives nothing. The customer's money is handed back by whoever catches it. */
export class MachineError extends Error {
  constructor(
    readonly code: 'UNKNOWN_SLOT' | 'SOLD_OUT' | 'PAY_MORE' | 'NO_CHANGE',
    message: string,
  ) {
    super(message)
    this.name = 'MachineError'
  }
}
