import { PriceBoard } from 'price-board'

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const answers = [null, { tea: 3 }, null, null, { tea: 4 }]
const problems = []
let asked = 0
const board = new PriceBoard(
  async () => {
    const answer = answers[asked++]
    await wait(2)
    if (!answer) throw new Error(`down ${asked}`)
    return answer
  },
  { maxAge: 300 }
)
board.on('problem', (error) => problems.push(error.message))
const result = [await board.open(), await board.open(), board.get('tea'), asked]
await wait(360)
result.push(board.get('tea'), board.get('nuts'), asked)
await wait(20)
result.push([...new Set(problems)], board.get('tea'), asked)
await wait(20)
result.push([...new Set(problems)], board.get('tea'))
await wait(15)
result.push(board.get('tea'), asked)
console.log('RESULT ' + JSON.stringify(result))
