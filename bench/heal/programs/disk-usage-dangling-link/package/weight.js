import { readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { human } from './human.js'

/**
 * How much the files below a folder weigh. Links count as what they lead to, but folders behind them are not walked.
 *
 * What cannot be read, as a folder that is another user's, is listed in `unreadable` and does not stop the count.
 *
 * @returns {{ bytes: number, files: number, unreadable: string[], top: [string, number][] }}
 */
export function weigh(root, { top = 3 } = {}) {
  const report = { bytes: 0, files: 0, unreadable: [], top: [] }
  const heavy = []
  walk(root, root, report, (path, size) => heavy.push([path, size]))
  report.top = heavy.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, top)
  return report
}

function walk(root, folder, report, seen) {
  let entries
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch {
    report.unreadable.push(relative(root, folder) || '.')
    return
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      walk(root, path, report, seen)
      continue
    }
    const stats = statSync(path)
    if (stats.isDirectory()) continue
    report.files++
    report.bytes += stats.size
    seen(relative(root, path), stats.size)
  }
}

/** The report as it is printed. */
export function format({ bytes, files, unreadable, top }) {
  const lines = [`${human(bytes)} in ${files} files`, ...top.map(([path, size]) => `  ${human(size)} ${path}`)]
  if (unreadable.length > 0) lines.push(`not read: ${unreadable.join(', ')}`)
  return lines.join('\n')
}
