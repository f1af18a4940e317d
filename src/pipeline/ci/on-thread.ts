import type { PipelineContext, StageRun } from '../context.ts'
import { performEffect } from '../effect.ts'
import type { CiSubject } from './subject.ts'

/** Says something on an issue or a pull request, once for the attempt and name. A mark in it that nobody sees finds it again. */
export async function commentOnce(
  context: PipelineContext,
  run: StageRun,
  { attempt, pipelines: { forge } }: Pick<CiSubject, 'attempt' | 'pipelines'>,
  { number, name, body }: { number: number; name: string; body: string },
): Promise<void> {
  const mark = `<!-- prunella attempt-${attempt.id} ${name} -->`
  await performEffect(context, run, {
    key: `attempt:${attempt.id}:comment:${name}:${number}`,
    action: 'comment',
    subject: `${forge.repository}#${number}`,
    detail: { number, name },
    find: async () => ((await forge.comments(number)).some((said) => said.includes(mark)) ? 'done' : 'absent'),
    perform: () => forge.comment(number, `${body}\n\n${mark}`),
  })
}

export async function labelOnce(
  context: PipelineContext,
  run: StageRun,
  { attempt, pipelines: { forge } }: Pick<CiSubject, 'attempt' | 'pipelines'>,
  { number, labels }: { number: number; labels: readonly string[] },
): Promise<void> {
  await performEffect(context, run, {
    key: `attempt:${attempt.id}:label:${number}:${labels.join(',')}`,
    action: 'label',
    subject: `${forge.repository}#${number}`,
    detail: { number, labels },
    find: async () => {
      const there = (await forge.thread(number))?.labels ?? []
      return labels.every((label) => there.includes(label)) ? 'done' : 'absent'
    },
    perform: () => forge.addLabels(number, labels),
  })
}
