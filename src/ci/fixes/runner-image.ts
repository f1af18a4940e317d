import { isPair, isSeq, type Scalar, visit } from 'yaml'
import { EditRefused } from '../workflow/edit-refused.ts'
import type { Path, Workflow } from '../workflow/parse-workflow.ts'
import { replaceScalar } from '../workflow/set-key.ts'
import type { Fix } from './fix.ts'
import { SERVED_IMAGES } from './tables/served.ts'

/** An image that is gone or going: the oldest that is served, wherever the jobs name it. */
export const RUNNER_IMAGE: Fix = {
  id: 'runner-image',
  categories: ['runner-image-removed'],
  propose(context) {
    const image = imageOf(context.finding.details.image)
    const workflow = context.workflow()
    const places = placesOf(workflow, image)
    if (places.length === 0) throw new EditRefused(`The workflow does not name ${image} in words.`)
    const next = successorOf(workflow, image)
    const edits = places.map((path) => replaceScalar(workflow, path, next))
    return { what: `Run on ${next} in place of ${image}.`, changes: [context.edited(edits)] }
  },
}

/** `Ubuntu 20.04` in a sentence is `ubuntu-20.04` as a label. */
function imageOf(named: string | undefined): string {
  const label = named?.trim().toLowerCase().replace(/\s+/g, '-')
  if (!label || !/^(?:ubuntu|windows|macos)-[\w.-]+$/.test(label)) {
    throw new EditRefused('The log does not name an image of GitHub.')
  }
  return label
}

/** Not one that a matrix has already: two entries would be the same job. */
function successorOf(workflow: Workflow, image: string): string {
  const served = SERVED_IMAGES[image.split('-')[0]!] ?? []
  if (served.includes(image)) throw new EditRefused(`${image} is served.`)
  const inMatrix = JSON.stringify(
    workflow.jobs.map(({ keys }) => keys.strategy ?? null).filter((s) => JSON.stringify(s).includes(`"${image}"`)),
  )
  const next = served.find((one) => !inMatrix.includes(`"${one}"`))
  if (!next) throw new EditRefused(`The matrix has every image that could take the place of ${image}: take it out.`)
  return next
}

function placesOf(workflow: Workflow, image: string): Path[] {
  const places: Path[] = []
  visit(workflow.document, {
    Scalar(key, node, ancestors) {
      if (key === 'key' || node.value !== image) return
      const path = pathOf(ancestors, node)
      if (path[0] === 'jobs' && (path[2] === 'runs-on' || path[2] === 'strategy')) places.push(path)
    },
  })
  return places
}

function pathOf(ancestors: readonly unknown[], node: unknown): Path {
  const chain = [...ancestors, node]
  const path: (string | number)[] = []
  for (const [i, owner] of chain.entries()) {
    if (isPair(owner)) path.push(String((owner.key as Scalar).value))
    else if (isSeq(owner)) path.push(owner.items.indexOf(chain[i + 1]))
  }
  return path
}
