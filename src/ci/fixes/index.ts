import { ACTION_VERSION } from './action-version.ts'
import { CACHE_PATH } from './cache-path.ts'
import { CHECKOUT_DEPTH } from './checkout-depth.ts'
import { DISK_SPACE } from './disk-space.ts'
import type { Fix } from './fix.ts'
import { GIT_IDENTITY } from './git-identity.ts'
import { LOCK_FILE } from './lock-file.ts'
import { MISSING_COMMAND } from './missing-command.ts'
import { MISSING_FILE } from './missing-file.ts'
import { NODE_HEAP } from './node-heap.ts'
import { OPTIONAL_JOB } from './optional-job.ts'
import { OPTIONAL_UPLOAD } from './optional-upload.ts'
import { PYTHON_PACKAGE } from './python-package.ts'
import { RETRY } from './retry.ts'
import { RUNNER_IMAGE } from './runner-image.ts'
import { TEST_BROWSERS } from './test-browsers.ts'
import { TIMEOUT } from './timeout.ts'
import { TOOL_VERSION } from './tool-version.ts'
import { YAML_SYNTAX } from './yaml-syntax.ts'

/** All there are. Of those for one category the first that is right is taken. */
export const FIXES: readonly Fix[] = [
  PYTHON_PACKAGE,
  TIMEOUT,
  MISSING_COMMAND,
  MISSING_FILE,
  YAML_SYNTAX,
  OPTIONAL_JOB,
  RETRY,
  ACTION_VERSION,
  RUNNER_IMAGE,
  TOOL_VERSION,
  CACHE_PATH,
  CHECKOUT_DEPTH,
  DISK_SPACE,
  GIT_IDENTITY,
  NODE_HEAP,
  OPTIONAL_UPLOAD,
  TEST_BROWSERS,
  LOCK_FILE,
]
