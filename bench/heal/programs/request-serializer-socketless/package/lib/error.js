/** Type, message and stack, then what else the error carries. A cause is an error of its own. */
export function serializeError(error, depth = 0) {
  if (!(error instanceof Error)) return error
  const { message, stack, cause, ...rest } = error
  const plain = { type: error.name, message: error.message, stack: error.stack, ...rest }
  if (error.cause !== undefined && depth < 5) plain.cause = serializeError(error.cause, depth + 1)
  return plain
}
