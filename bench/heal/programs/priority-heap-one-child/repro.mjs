import { PriorityLine } from 'priority-line'

const line = new PriorityLine()
for (const [name, priority] of [['mail', 5], ['alarm', 1], ['report', 9]]) line.push(name, priority)
console.log([...line.drain()].join(' '))
