import { Chart } from 'bar-chart-text'

const ask = (work) => {
  try {
    return work()
  } catch (error) {
    return error.name
  }
}
const result = [
  ask(() => String(new Chart({ apples: 3, pears: 12 }, { width: 10 }))),
  ask(() => String(new Chart({ a: 0.25, b: 1 }, { format: 'percent', mark: '=', width: 4 }).add('ccc', 0.5))),
  ask(() => String(new Chart({ log: 512, db: 20480 }, { format: 'bytes' }))),
  ask(() => String(new Chart().add('x', 1))),
  ask(() => String(new Chart({ none: 0 }))),
  ask(() => String(new Chart())),
  ask(() => new Chart({ a: 1 }, { format: 'roman' })),
]
console.log(`RESULT ${JSON.stringify(result)}`)
