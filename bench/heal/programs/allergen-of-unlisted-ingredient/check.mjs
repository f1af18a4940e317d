import { MenuCard } from 'menu-card'

const card = new MenuCard([
  { name: 'Risotto', cents: 1150, ingredients: ['rice', 'butter'] },
  { name: 'Satay', cents: 1290, ingredients: ['satay sauce', 'rice', 'soy'] },
  { name: 'Plate', cents: 700, ingredients: ['rice', 'lovage', 'tomato'] },
  { name: 'Dish of the day', cents: 990 },
  { name: 'Salad', cents: 600, ingredients: ['tomato'] },
  { name: 'Water', cents: 300, ingredients: [] },
])
const names = (dishes) => dishes.map(({ name }) => name)
console.log(`RESULT ${JSON.stringify([card.print().split('\n'), names(card.safeFor(['nuts'])), names(card.safeFor(['milk'])), names(card.safeFor([]))])}`)
