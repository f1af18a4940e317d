import { PriceBoard } from 'price-board'

let asked = 0
const board = new PriceBoard(
  async () => {
    if (++asked > 1) throw new Error('service is down')
    return { tea: 3 }
  },
  { maxAge: 5 }
)
board.on('problem', (error) => console.log(error.message))
await board.open()
await new Promise((resolve) => setTimeout(resolve, 20))
console.log(board.get('tea'))
await new Promise((resolve) => setTimeout(resolve, 5))
console.log(board.get('tea'))
