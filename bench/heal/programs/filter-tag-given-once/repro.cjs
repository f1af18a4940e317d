const { once } = require('node:events')
const { createServer } = require('recipe-shelf')

const server = createServer([
  { title: 'Borscht', minutes: 90, tags: ['soup', 'beetroot'] },
  { title: 'Gazpacho', minutes: 20, tags: ['soup', 'vegan', 'cold'] },
  { title: 'Pesto', minutes: 15, tags: ['sauce'] },
])
const main = async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  for (const query of ['?tag=soup&tag=vegan', '?tag=soup']) {
    const response = await fetch(`http://127.0.0.1:${server.address().port}/recipes${query}`)
    console.log(await response.json())
  }
  server.close()
  server.closeAllConnections()
}
main()
