// flatted-long-list: throws with flatted@3.3.4, answers with flatted@3.4.0
const { parse, stringify } = require('flatted')
const head = { id: 0, next: null }
let node = head
for (let id = 1; id < 30000; id += 1) {
  node.next = { id, next: null }
  node = node.next
}
node.next = head
const text = stringify(head)
const first = parse(text)
let steps = 0
let current = first
do {
  steps += 1
  current = current.next
} while (current !== first)
console.log(`RESULT ${JSON.stringify([steps, first.next.next.id])}`)
