import { RateHistory, readRates } from 'rate-history'

const days = ['2022-12-31', '2023-01-01', '2023-05-05', '2023-12-31', '2024-01-01', '2024-06-30', '2024-07-01', '2024-12-24', '2030-01-01']
const lines = ['2024-07-01 1.08', '2023-01-01 1.07', '2024-01-01 1.10', '2025-01-01 1.2', '2025-02-01 1.3']
const result = []
for (let count = 0; count <= lines.length; count++) {
  const history = readRates(lines.slice(0, count).join('\n'))
  result.push(days.map((day) => history.on(day) ?? null))
}
let isRange = false
try {
  new RateHistory([]).convert(1, '2024-01-01')
} catch (error) {
  isRange = error instanceof RangeError
}
console.log('RESULT ' + JSON.stringify([result, isRange, readRates(lines.join('\n')).convert(10, '2026-01-01')]))
