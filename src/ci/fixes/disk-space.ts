import { EditRefused } from '../workflow/edit-refused.ts'
import { insertStep } from '../workflow/insert-step.ts'
import type { Fix } from './fix.ts'
import { assertHostedUbuntu } from './runner.ts'

/** Large, preinstalled on the images of GitHub, and each used by few: what the job itself names is left. */
const TOOLCHAINS: readonly { folder: string; usedBy: RegExp }[] = [
  { folder: '/usr/share/dotnet', usedBy: /dotnet|csharp|nuget|pwsh|powershell/i },
  { folder: '/usr/local/lib/android', usedBy: /android|gradle|sdkmanager|\badb\b/i },
  { folder: '/opt/ghc', usedBy: /haskell|\bghc\b|cabal|stack\b/i },
  { folder: '/opt/hostedtoolcache/CodeQL', usedBy: /codeql/i },
]

/** A full disk on a runner of GitHub: toolchains that the job does not use are removed first. */
export const DISK_SPACE: Fix = {
  id: 'disk-space',
  categories: ['disk-full'],
  propose(context) {
    const job = context.job()
    assertHostedUbuntu(job)
    const text = JSON.stringify(job.keys)
    if (/free.?disk|maximize-build-space|\/usr\/share\/dotnet|\/usr\/local\/lib\/android/i.test(text)) {
      throw new EditRefused('The job frees the disk already: it writes too much, or needs a larger runner.')
    }
    const unused = TOOLCHAINS.filter(({ usedBy }) => !usedBy.test(text)).map(({ folder }) => folder)
    if (unused.length === 0) throw new EditRefused('The job uses all that could be removed.')
    const edit = insertStep(context.workflow(), job, 0, {
      name: 'Free disk space',
      run: [`sudo rm -rf ${unused.join(' ')}`],
    })
    return { what: 'Remove toolchains that the job does not use before it starts.', changes: [context.edited([edit])] }
  },
}
