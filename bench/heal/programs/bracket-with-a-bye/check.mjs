import { playCup, report } from 'cup-bracket'

const play = (home, guest) => {
  played.push(`${home.name}-${guest.name}`)
  return [home.rating % 4, guest.rating % 4]
}
const played = []
const teams = ['Reds', 'Blues', 'Greens', 'Whites', 'Blacks'].map((name, index) => ({ name, rating: 3 + index * 2 }))
const texts = [5, 3, 4, 1, 0].map((count) => report(playCup(teams.slice(0, count), play)))
const normal = (text) => text.split('\n').map((line) => line.replace(/^ +/, '').replace(/[^\w: ]/g, '').toLowerCase().replace(/ +/g, ' ').trim())
console.log(`RESULT ${JSON.stringify([texts.map(normal), played])}`)
