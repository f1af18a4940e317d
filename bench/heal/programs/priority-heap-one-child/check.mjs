import { PriorityLine } from 'priority-line'

const run = (priorities) => {
  const line = new PriorityLine()
  priorities.forEach((priority, index) => line.push(`${priority}:${index}`, priority))
  const first = line.peek() ?? null
  return [first, line.length, [...line.drain()].join(' '), line.length]
}
const result = [run([]), run([1]), run([2, 1]), run([5, 1, 9]), run([3, 3, 1, 3, 2, 1]), run([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]), run([0, 0, 0, 0])]
const mixed = new PriorityLine()
const seen = []
for (let i = 0; i < 50; i++) {
  mixed.push((i * 37) % 11, (i * 37) % 11)
  if (i % 3 === 2) seen.push(mixed.shift())
}
result.push(seen, [...mixed.drain()], mixed.shift() ?? null)
console.log(`RESULT ${JSON.stringify(result)}`)
