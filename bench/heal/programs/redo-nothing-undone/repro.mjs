import { History, onKey } from 'undo-stack'

let text = ''
const history = new History()
history.run({ label: 'type', apply: () => (text = 'a'), revert: () => (text = '') })
onKey(history, 'ctrl+y')
console.log(text)
