import { playCup, report } from 'cup-bracket'

const players = [{ name: 'Reds', rating: 5 }, { name: 'Blues', rating: 9 }, { name: 'Greens', rating: 7 }]
console.log(report(playCup(players, (home, guest) => [home.rating % 4, guest.rating % 4])))
