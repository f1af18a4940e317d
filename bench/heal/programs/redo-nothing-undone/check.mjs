import { History, onKey } from 'undo-stack'

let text = ''
const type = (letter) => ({ label: `type ${letter}`, apply: () => (text += letter), revert: () => (text = text.slice(0, -1)) })
const history = new History(2)
const result = []
const press = (key) => result.push([onKey(history, key), text, history.labels])
press('ctrl+y')
press('ctrl+z')
history.run(type('a'))
press('ctrl+shift+z')
press('ctrl+z')
press('ctrl+y')
press('ctrl+y')
history.run(type('b'))
history.run(type('c'))
press('ctrl+z')
press('ctrl+z')
press('ctrl+z')
press('ctrl+y')
history.run(type('x'))
press('ctrl+y')
press('esc')
console.log('RESULT ' + JSON.stringify(result))
