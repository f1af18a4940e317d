const { once } = require('node:events')
const { createServer } = require('recipe-shelf')

const server = createServer([
  { title: 'Borscht', minutes: 90, tags: ['soup', 'beetroot'] },
  { title: 'Gazpacho', minutes: 20, tags: ['soup', 'vegan', 'cold'] },
  { title: 'Ajoblanco', minutes: 20, tags: ['soup'] },
  { title: 'Pesto', minutes: 15, tags: ['sauce'] },
])
const main = async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const got = []
  for (const path of ['recipes', 'recipes?tag=soup&tag=vegan', 'recipes?tag=SOUP', 'recipes?tag=sauce&minutes=20', 'recipes?tag=fish', 'recipes?minutes=x', 'recipes?minutes=20', 'other']) {
    const response = await fetch(`http://127.0.0.1:${server.address().port}/${path}`)
    got.push([response.status, (await response.json()).recipes ?? null])
  }
  console.log(`RESULT ${JSON.stringify(got)}`)
  server.close()
  server.closeAllConnections()
}
main()
