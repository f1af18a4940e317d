/** Of one answer, whatever the provider sends. */
export const ANSWER_BYTES_MAX = 1024 * 1024
