const { answer, roll, DiceError } = require('dice-cup')

const die = (sides) => Math.ceil(sides / 2)
const attempt = (text) => {
  try {
    return roll(text, die)
  } catch (error) {
    if (!(error instanceof DiceError)) throw error
    return 'DiceError'
  }
}
console.log('RESULT ' + JSON.stringify([
  ...['2d6+3', '2d6+', '4d', 'd', '3*', '', '(', '(d4+1)*2', '3-2-1', 'd20', '2d1', '101d6', '2d6)', '+2', '7 d 8', '(2'].map(attempt),
  answer('Ida', '2d6+', die).startsWith('Ida: '), answer('Ida', '2x', die), answer('Ida', 'd6+1', die)
]))
