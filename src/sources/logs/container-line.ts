import { compact } from '../../lib/compact.ts'
import { readTimeMs } from '../../lib/time-value.ts'

/** A line as a container's runtime writes it into its own file. */
const CRI = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,9}(?:Z|[+-]\d\d:\d\d)) (?:stdout|stderr) [FP] /
const DOCKER = /^\{"log":"/

/** The line that the program itself wrote, and when: without what Docker's and Kubernetes' runtimes put around it. */
export function unwrapContainer(line: string): { text: string; timeMs?: number } {
  const cri = CRI.exec(line.slice(0, 100))
  if (cri) return compact({ text: line.slice(cri[0].length), timeMs: readTimeMs(cri[1]) })
  return (DOCKER.test(line) && line.endsWith('}') && unwrapDocker(line)) || { text: line }
}

function unwrapDocker(line: string): { text: string; timeMs?: number } | undefined {
  try {
    const { log, time } = JSON.parse(line) as { log?: unknown; time?: unknown }
    return typeof log === 'string' ? compact({ text: log.replace(/\r?\n$/, ''), timeMs: readTimeMs(time) }) : undefined
  } catch {
    return undefined
  }
}
