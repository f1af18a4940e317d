const { Jar, withJar } = require('jar-of-cookies')

async function main() {
  let time = 0
  const jar = new Jar({ now: () => time })
  const sent = []
  const send = withJar(async (request) => {
    sent.push(request.headers)
    return { headers: request.path === '/login' ? { 'set-cookie': ['sid=1; Path=/', 'old=2; Max-Age=1', 'broken'] } : {} }
  }, jar)
  await send({ host: 'a.example', path: '/', headers: { accept: '*/*' } })
  await send({ host: 'a.example', path: '/login', headers: {} })
  await send({ host: 'a.example', path: '/x', headers: { accept: '*/*' } })
  await send({ host: 'b.example', path: '/', headers: {} })
  time = 2000
  await send({ host: 'a.example', path: '/x', headers: {} })
  const last = jar.header('a.example', '/')
  jar.clear('a.example')
  console.log(`RESULT ${JSON.stringify([sent, last, jar.header('a.example'), jar.header('c.example')])}`)
}
main()
