import { print } from 'plain-print'

const sessions = new Map([['a', 1]])
sessions.set('self', sessions)
console.log(print({ sessions }))
