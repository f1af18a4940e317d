import { readBoolean, readInteger, readInterval, readList } from './readers.js'

const FIELDS = {
  PORT: { read: readInteger, fallback: 3000 },
  POLL_EVERY: { read: readInterval, fallback: 30_000 },
  GRACE: { read: readInterval, fallback: 5_000 },
  VERBOSE: { read: readBoolean, fallback: false },
  HOSTS: { read: readList, fallback: [] },
}

/**
 * Reads the configuration from the environment. All problems are told at once:
 * `{ config, problems }`, where `config` is null when there are any.
 */
export function readConfig(env) {
  const config = {}
  const problems = []
  for (const [name, { read, fallback }] of Object.entries(FIELDS)) {
    const text = env[name]
    if (text === undefined || text === '') {
      config[name] = fallback
      continue
    }
    config[name] = read(text, (problem) => problems.push(`${name} ${problem}, not "${text}".`))
  }
  return { config: problems.length === 0 ? config : null, problems }
}
