import { MachineError, SnackMachine } from 'snack-machine'

const machine = new SnackMachine(
  { A1: { name: 'Nuts', price: 130, left: 4 }, A2: { name: 'Gum', price: 50, left: 1 } },
  { 200: 0, 100: 1, 50: 1, 20: 1, 10: 0 },
)
const sell = (key, ...coins) => {
  let answer
  try {
    answer = machine.sell(key, coins)
  } catch (error) {
    if (!(error instanceof MachineError)) throw error
    answer = error.code
  }
  return [answer, machine.left(key), machine.cash()]
}
console.log(`RESULT ${JSON.stringify([
  sell('A1', 200),
  sell('A1', 200),
  sell('A1', 100, 20, 10),
  sell('A1', 100, 50),
  sell('A1', 100),
  sell('A2', 50),
  sell('A2', 50),
  sell('B1', 50),
])}`)
