import type { Config } from '../config.ts'
import { logName, openLogFeed } from '../sources/logs/feed.ts'
import type { PipelineContext } from './context.ts'
import { createLogFollower, type LogFollower } from './follow-log.ts'
import type { IngestQueue } from './ingest.ts'

/** One for each log of each project. */
export function followersOf(
  { projects, operatorEnv: env, enabled }: Config,
  {
    db,
    queue,
    isSelfChecked,
    clock,
    logger,
  }: Pick<PipelineContext, 'db' | 'clock' | 'logger'> & {
    queue: IngestQueue
    isSelfChecked: (projectId: number) => boolean
  },
): LogFollower[] {
  return projects.flatMap(({ id: projectId, name, logs }) =>
    logs.map((log) =>
      createLogFollower({
        projectId,
        log: logName(log),
        open: (position) =>
          openLogFeed(log, {
            projectId,
            position,
            withActivities: isSelfChecked(projectId),
            env,
            stdin: () => process.stdin,
            clock,
          }),
        sql: db,
        queue,
        enabled,
        clock,
        logger: logger.child({ project: name }),
      }),
    ),
  )
}
