import { remadeLock } from '../../fixes/lock-file.ts'
import type { GitlabFix } from './gitlab-fix.ts'
import { longerTimeout } from './longer-timeout.ts'
import { missingCommand } from './missing-command.ts'
import { movedFile } from './moved-file.ts'
import { newerImage } from './newer-image.ts'
import { pythonPackage } from './python-package.ts'
import { retry } from './retry.ts'
import { nodeHeap, wholeHistory } from './variables.ts'

/** All there are. Of those for one category the first that is right is taken. */
export const GITLAB_FIXES: readonly GitlabFix[] = [
  { id: 'gitlab-python-package', categories: ['missing-dependency'], propose: pythonPackage },
  { id: 'gitlab-timeout', categories: ['timeout'], propose: longerTimeout },
  { id: 'gitlab-image', categories: ['tool-version'], propose: newerImage },
  { id: 'gitlab-missing-command', categories: ['missing-command'], propose: missingCommand },
  { id: 'gitlab-moved-file', categories: ['file-not-found'], propose: movedFile },
  { id: 'gitlab-lock-file', categories: ['lockfile-drift'], propose: (input) => remadeLock(input) },
  { id: 'gitlab-history', categories: ['checkout'], propose: wholeHistory },
  { id: 'gitlab-node-heap', categories: ['out-of-memory'], propose: nodeHeap },
  { id: 'gitlab-retry', categories: ['network', 'rate-limit', 'runner-lost'], propose: retry },
]
