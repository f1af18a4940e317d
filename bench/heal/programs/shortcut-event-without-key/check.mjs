import { hotkeys } from 'hot-keys'
let listener
let time = 5000
const page = { addEventListener: (type, told) => { listener = told }, removeEventListener() {} }
const seen = []
const keys = hotkeys(page, () => time)
keys.bind('Shift+Ctrl+K', () => seen.push('search')).bind('g i', () => seen.push('inbox'))
const press = (key, more) => listener({ key, preventDefault() { seen.push('prevented') }, ...more })
press(undefined)
press('K', { ctrlKey: true, shiftKey: true })
press('g')
press(undefined)
press('Shift')
press('i')
press('g')
press('x')
press('i')
press('g')
time += 2000
press('i')
console.log(`RESULT ${JSON.stringify(seen)}`)
