import { hotkeys } from 'hot-keys'
let listener
const page = { addEventListener: (type, told) => { listener = told }, removeEventListener() {} }
hotkeys(page).bind('ctrl+k', () => console.log('search'))
// The browser fills in a saved name: a keydown event without a key.
listener({ type: 'keydown', preventDefault() {} })
listener({ type: 'keydown', key: 'K', ctrlKey: true, preventDefault() {} })
