import { spawnSync } from 'node:child_process'

/** A Python on this machine that has the Sentry SDK, if there is one. Debian's packages belong to Debian's Python. */
export const SENTRY_PYTHON = ['/usr/bin/python3', 'python3'].find(
  (python) => spawnSync(python, ['-c', 'import sentry_sdk'], { stdio: 'ignore' }).status === 0,
)
