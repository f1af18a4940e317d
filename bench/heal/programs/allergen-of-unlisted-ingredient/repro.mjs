import { MenuCard } from 'menu-card'

const card = new MenuCard([
  { name: 'Risotto', cents: 1150, ingredients: ['rice', 'butter'] },
  { name: 'Satay', cents: 1290, ingredients: ['rice', 'satay sauce'] },
  { name: 'Dish of the day', cents: 990 },
])
console.log(card.print())
