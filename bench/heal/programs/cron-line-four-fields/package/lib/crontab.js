const CronError = require('./CronError')
const numbersOf = require('./field')

const FIELDS = [
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day', min: 1, max: 31 },
  { name: 'month', min: 1, max: 12 },
  { name: 'weekday', min: 0, max: 6, words: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] }
]

/**
 * A line of a table: five fields of time and a command.
 * @throws {CronError} whatever is wrong with it: a line that is misread runs at the wrong time
 */
function parseLine (line) {
  const [times, command] = line.split(/\s*=>\s*/)
  if (!command) throw new CronError('there is no command')
  const texts = times.trim().split(/\s+/)
  if (texts.length > FIELDS.length) throw new CronError(`"${texts[FIELDS.length]}" is too much`)
  const fields = FIELDS.map((field, at) => numbersOf(texts[at], field))
  return { fields, command }
}

/** Whether a line is due in the minute of a date, in UTC. */
function isDue ({ fields: [minutes, hours, days, months, weekdays] }, date) {
  return minutes.has(date.getUTCMinutes()) && hours.has(date.getUTCHours()) && days.has(date.getUTCDate()) &&
    months.has(date.getUTCMonth() + 1) && weekdays.has(date.getUTCDay())
}

/** Lines of a table, and what is wrong with the others. */
function parseTable (text) {
  const table = { lines: [], faults: [] }
  text.split('\n').forEach((line, at) => {
    if (/^\s*(#|$)/.test(line)) return
    try {
      table.lines.push(parseLine(line))
    } catch (error) {
      if (!(error instanceof CronError)) throw error
      table.faults.push(`line ${at + 1}: ${error.message}`)
    }
  })
  return table
}

module.exports = { parseLine, parseTable, isDue, CronError }
