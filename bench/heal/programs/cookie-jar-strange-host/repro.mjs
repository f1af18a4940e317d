import { withJar } from 'jar-of-cookies'

const send = withJar(async (request) => ({ status: 200, headers: { 'set-cookie': ['sid=1; Path=/'] }, sent: request.headers }))
await send({ host: 'a.example', path: '/', headers: {} })
console.log((await send({ host: 'a.example', path: '/x', headers: {} })).sent)
