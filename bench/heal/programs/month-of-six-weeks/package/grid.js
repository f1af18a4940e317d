const DAY_NAMES = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa']

/**
 * A month as rows of weeks, seven places each; places of other months are null.
 *
 * @param {number} year
 * @param {number} month  1 to 12
 * @param {number} [firstDay]  0 for Sunday (else Monday)
 */
export function weeksOf(year, month, firstDay = 1) {
  const offset = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() - firstDay + 7) % 7
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const rows = Math.round((offset + days) / 7)

  const weeks = Array.from({ length: rows }, () => new Array(7).fill(null))
  for (let day = 1; day <= days; day++) {
    const place = offset + day - 1
    weeks[Math.floor(place / 7)][place % 7] = day
  }
  return weeks
}

/** The calendar of a month for a terminal, as `cal` writes it; days of `marked` have a star. */
export function print(year, month, { firstDay = 1, marked = [] } = {}) {
  const names = DAY_NAMES.map((_, index) => DAY_NAMES[(index + firstDay) % 7])
  const title = `${year}-${String(month).padStart(2, '0')}`
  const lines = weeksOf(year, month, firstDay).map((week) =>
    week.map((day) => (day === null ? '   ' : `${String(day).padStart(2)}${marked.includes(day) ? '*' : ' '}`)).join('').trimEnd(),
  )
  return [title, names.map((name) => `${name} `).join('').trimEnd(), ...lines].join('\n')
}

/** The row and column of a day, counted from 0. */
export function placeOf(year, month, day, firstDay = 1) {
  const weeks = weeksOf(year, month, firstDay)
  for (const [row, week] of weeks.entries()) {
    const column = week.indexOf(day)
    if (column >= 0) return { row, column }
  }
  return null
}
