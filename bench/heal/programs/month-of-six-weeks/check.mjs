import { placeOf, print, weeksOf } from 'month-grid'
const odd = []
for (let year = 2000; year < 2030; year++) {
  for (let month = 1; month <= 12; month++) {
    for (const first of [0, 1]) {
      const weeks = weeksOf(year, month, first)
      const days = weeks.flat().filter((day) => day !== null)
      const isWhole = days.length === new Date(Date.UTC(year, month, 0)).getUTCDate() && days.every((day, index) => day === index + 1)
      if (!isWhole || weeks.some((week) => week.length !== 7 || week.every((day) => day === null))) odd.push([year, month])
    }
  }
}
console.log(`RESULT ${JSON.stringify([odd, weeksOf(2024, 9), weeksOf(2021, 2).length, weeksOf(2024, 6, 0).length, placeOf(2024, 9, 30), placeOf(2024, 9, 31), print(2023, 10, { marked: [31] })])}`)
