import type { FixInput, Proposal } from '../../fixes/fix.ts'
import { calls } from '../../fixes/missing-command.ts'
import { installationOf } from '../../fixes/tables/commands.ts'
import { EditRefused } from '../../workflow/edit-refused.ts'
import { insertCommand } from '../insert-command.ts'
import { commandsOf, gitlabJob, imageOf, parseGitlab } from '../parse-gitlab.ts'
import { changed } from './gitlab-fix.ts'

/** Images of Docker's own library that are Debian or Ubuntu inside, where a job is root. */
const DEBIAN =
  /^(?:docker\.io\/)?(?:library\/)?(?:debian|ubuntu|buildpack-deps|python|node|ruby|golang|rust|php|perl|gcc)(?::(?!.*alpine)[\w.-]+)?$/

/** A program that the image does not have: installed right before the command that calls it. */
export function missingCommand(input: FixInput): Proposal {
  const { command } = input.finding.details
  if (command === undefined) throw new EditRefused('The log does not say which program is missing.')
  const install = installationOf(command)?.map((line) => line.replace(/^sudo /, ''))
  if (!install?.every((line) => line.startsWith('apt-get ')))
    throw new EditRefused(`How ${command} is installed is not known for sure.`)
  const workflow = parseGitlab(input.text)
  const job = gitlabJob(workflow, input.job)
  const { image } = imageOf(workflow, job)
  if (!DEBIAN.test(image)) throw new EditRefused(`How programs get into the image ${image} is not known for sure.`)
  for (const key of ['before_script', 'script']) {
    const commands = commandsOf(job, key)
    if (
      commands.some((one) =>
        new RegExp(`\\bapt(?:-get)? install\\b.* ${install.at(-1)!.split(' ').at(-1)}\\b`).test(one),
      )
    )
      throw new EditRefused(`The job installs ${command} already.`)
    const index = commands.findIndex((one) => calls(one, command))
    if (index < 0) continue
    const edit = insertCommand(workflow, [job.id, key], index, install.join(' && '))
    return { what: `Install ${command} before the command that needs it.`, changes: [changed(input, workflow, [edit])] }
  }
  throw new EditRefused(`No command of job ${job.id} calls ${command} itself.`)
}
