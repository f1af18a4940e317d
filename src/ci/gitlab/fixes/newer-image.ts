import { fittingVersion } from '../../fixes/fitting-version.ts'
import type { FixInput, Proposal } from '../../fixes/fix.ts'
import { EditRefused } from '../../workflow/edit-refused.ts'
import { replaceScalar } from '../../workflow/set-key.ts'
import { gitlabJob, imageOf, parseGitlab } from '../parse-gitlab.ts'
import { changed } from './gitlab-fix.ts'

/** The image decides over the version: of the job, else of all jobs. */
export function newerImage(input: FixInput): Proposal {
  const { tool, title, version, wanted, got, isWrong } = fittingVersion(input.finding)
  const workflow = parseGitlab(input.text)
  const { path, image } = imageOf(workflow, gitlabJob(workflow, input.job))
  const [, name, own, rest = ''] = /^((?:[\w.-]+(?::\d+)?\/)*\w+):(\d+(?:\.\d+){0,2})(-[\w.-]+)?$/.exec(image) ?? []
  if (name?.split('/').at(-1) !== tool || !isWrong(own!))
    throw new EditRefused(`The image ${image} is not the one of ${title} ${got}.`)
  const edit = replaceScalar(workflow, path, `${name}:${version}${rest}`)
  return {
    what: `Run with ${title} ${version}, as ${wanted} is asked for.`,
    changes: [changed(input, workflow, [edit])],
  }
}
