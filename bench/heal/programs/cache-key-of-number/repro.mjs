import { remember } from 'answer-cache'

const user = remember(async (kind, id) => `${kind} ${id}`)
console.log(await user('user', 7))
console.log(await user('user', 8))
