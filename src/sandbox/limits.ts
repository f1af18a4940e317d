/** Of all namespaces that we make: a fork bomb stops here. */
export const PROCESSES_MAX = 1024
/** Files that a command may write in private, in memory. */
export const SCRATCH_BYTES_MAX = 512 * 1024 * 1024
const FILE_BYTES_MAX = 1024 * 1024 * 1024
/** Of one process. Not of its address space: V8 reserves far more than it uses, and does not start under such a bound. */
const DATA_BYTES_MAX = 4 * 1024 * 1024 * 1024

/** Arguments of prlimit(1). */
export const RESOURCE_LIMITS = [`--fsize=${FILE_BYTES_MAX}`, `--data=${DATA_BYTES_MAX}`, '--core=0']
