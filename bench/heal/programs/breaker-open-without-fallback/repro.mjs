import { Breaker, BreakerOpenError } from 'fuse-box'

const rates = new Breaker('rates', async () => { throw new Error('timed out') }, { limit: 2 })
for (let i = 0; i < 3; i++) {
  try {
    console.log(await rates.run('EUR'))
  } catch (error) {
    if (error instanceof TypeError) throw error
    console.log(error instanceof BreakerOpenError ? '503' : '502', error.name)
  }
}
