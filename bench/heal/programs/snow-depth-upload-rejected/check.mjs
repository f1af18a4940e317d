import { SnowPost } from 'snow-post'

async function winter(size, bad, ...depths) {
  const seen = []
  const post = new SnowPost(async (readings) => {
    await null
    if (readings.some(({ centimetres }) => bad.includes(centimetres))) throw new Error('503')
  }, { size })
  post.on('lost', (batch, error) => seen.push(['lost', batch.map(({ centimetres }) => centimetres), error.message]))
  post.on('sent', (count) => seen.push(['sent', count]))
  post.on('closed', (count) => seen.push(['closed', count]))
  for (const depth of depths) {
    post.add('S', depth)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  await post.close()
  return seen
}
console.log(`RESULT ${JSON.stringify([
  await winter(2, [140], 140, 95, 60),
  await winter(2, [60], 140, 95, 60),
  await winter(1, [2, 3], 1, 2, 3, 4),
  await winter(3, [], 1, 2, 3, 4),
  await winter(3, []),
])}`)
