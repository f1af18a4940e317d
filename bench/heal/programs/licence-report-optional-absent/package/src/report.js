import { licenceOf } from './licence.js'

/**
 * Lists the licences of a lockfile's packages.
 *
 * `lock.packages` is what package-lock.json has there: the key '' is the project itself. Optional
 * dependencies that this platform does not install are not in it.
 */
export function report(lock) {
  const root = lock.packages['']
  const seen = new Map()
  collect(lock, { ...root.dependencies, ...root.optionalDependencies }, seen)
  return [...seen.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function collect(lock, wanted, seen) {
  for (const name of Object.keys(wanted ?? {})) {
    if (seen.has(name)) continue
    const entry = lock.packages[`node_modules/${name}`]
    seen.set(name, { name, version: entry.version, licence: licenceOf(entry) })
    collect(lock, { ...entry.dependencies, ...entry.optionalDependencies }, seen)
  }
}

/** How many packages have which licence. */
export function totals(rows) {
  const counts = {}
  for (const { licence } of rows) counts[licence] = (counts[licence] ?? 0) + 1
  return counts
}

export function toMarkdown(rows) {
  const lines = rows.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`)
  return ['| Package | Version | Licence |', '| --- | --- | --- |', ...lines].join('\n')
}
