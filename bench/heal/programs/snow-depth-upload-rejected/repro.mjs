import { SnowPost } from 'snow-post'

const post = new SnowPost(async ([{ station }]) => {
  if (station === 'Hafelekar') throw new Error('503')
}, { size: 2 })
post.on('lost', (batch, error) => console.log('keep for later:', batch.length, error.message))
post.on('sent', (count) => console.log('sent', count))
for (const [station, depth] of [['Hafelekar', 140], ['Seegrube', 95], ['Patscherkofel', 60]]) post.add(station, depth)
await new Promise((resolve) => setTimeout(resolve, 20))
await post.close()
