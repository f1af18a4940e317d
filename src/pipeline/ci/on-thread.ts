import type { ThreadId } from '../../forges/forge.ts'
import type { PipelineContext, StageRun } from '../context.ts'
import { performEffect } from '../effect.ts'
import type { CiSubject } from './subject.ts'

/** Says something on an issue or a pull request, once for the attempt and name. A mark in it that nobody sees finds it again. */
export async function commentOnce(
  context: PipelineContext,
  run: StageRun,
  { attempt, pipelines: { forge } }: Pick<CiSubject, 'attempt' | 'pipelines'>,
  { at, name, body }: { at: ThreadId; name: string; body: string },
): Promise<void> {
  const mark = `<!-- prunella attempt-${attempt.id} ${name} -->`
  await performEffect(context, run, {
    key: `attempt:${attempt.id}:comment:${name}:${keyOf(at)}`,
    action: 'comment',
    subject: `${forge.repository}${forge.nameOf(at)}`,
    detail: { number: at.number, name },
    find: async () => ((await forge.comments(at)).some((said) => said.includes(mark)) ? 'done' : 'absent'),
    perform: () => forge.comment(at, `${body}\n\n${mark}`),
  })
}

export async function labelOnce(
  context: PipelineContext,
  run: StageRun,
  { attempt, pipelines: { forge } }: Pick<CiSubject, 'attempt' | 'pipelines'>,
  { at, labels }: { at: ThreadId; labels: readonly string[] },
): Promise<void> {
  await performEffect(context, run, {
    key: `attempt:${attempt.id}:label:${keyOf(at)}:${labels.join(',')}`,
    action: 'label',
    subject: `${forge.repository}${forge.nameOf(at)}`,
    detail: { number: at.number, labels },
    find: async () => {
      const there = (await forge.thread(at))?.labels ?? []
      return labels.every((label) => there.includes(label)) ? 'done' : 'absent'
    },
    perform: () => forge.addLabels(at, labels),
  })
}

function keyOf({ kind, number }: ThreadId): string {
  return kind === 'issue' ? String(number) : `pull:${number}`
}
