import { EditRefused } from '../workflow/edit-refused.ts'
import type { Job } from '../workflow/parse-workflow.ts'

/** What a job runs on, as far as its file says it in words. */
export function isOnUbuntu({ keys }: Job): boolean {
  return namesOf(keys['runs-on']).some((label) => /^ubuntu-/.test(label))
}

export function isSelfHosted({ keys }: Job): boolean {
  return namesOf(keys['runs-on']).includes('self-hosted')
}

/** @throws EditRefused unless the job runs on an Ubuntu image of GitHub and outside of a container. */
export function assertHostedUbuntu(job: Job): void {
  if (job.id === '') return
  if (job.keys.container !== undefined) throw new EditRefused('The job runs in a container: its image has to bring it.')
  if (isSelfHosted(job)) throw new EditRefused('The job runs on your own machine: install it there.')
  if (!isOnUbuntu(job) && !hasUbuntuInMatrix(job)) throw new EditRefused('The job does not run on Ubuntu.')
}

/** Whether a script of the job is run by bash where it does not say so itself. */
export function runsBash(job: Job, shell: unknown): boolean {
  if (shell !== undefined) return shell === 'bash' || shell === 'sh'
  return (
    !namesOf(job.keys['runs-on']).some((label) => label.includes('windows')) && !matrixText(job).includes('windows')
  )
}

function hasUbuntuInMatrix(job: Job): boolean {
  const text = matrixText(job)
  return text.includes('"ubuntu-') && !/"(?:windows|macos)-/.test(text)
}

function matrixText({ keys }: Job): string {
  return JSON.stringify(keys.strategy ?? '')
}

function namesOf(runsOn: unknown): string[] {
  if (typeof runsOn === 'string') return [runsOn]
  return Array.isArray(runsOn) ? runsOn.filter((label) => typeof label === 'string') : []
}
