import { isWanted } from './read-thread.ts'
import type { CiSubject } from './subject.ts'

/** Why people do not want this one to be healed, by what stands on the forge right now; undefined where nothing speaks against it. */
export async function whyNotWanted({
  pipelines,
  report: { failure },
  thread: number,
}: CiSubject): Promise<string | undefined> {
  const { forge, settings } = pipelines
  const head = await forge.branchHead(failure.branch)
  if (head === undefined) return `The branch ${failure.branch} is gone.`
  if ((await forge.readFile(settings.optOutFile, head)) !== undefined)
    return `${settings.optOutFile} is on the branch: its pipelines are left alone.`
  if (number === undefined) return undefined
  const thread = await forge.thread({ kind: 'issue', number })
  if (!thread?.isOpen) return `Issue #${number} was closed.`
  return isWanted(thread.labels) ? undefined : `The labels of issue #${number} say to leave it alone.`
}
