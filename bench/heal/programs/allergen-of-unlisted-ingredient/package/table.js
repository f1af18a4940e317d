/** Allergens of the ingredients that the kitchen has had examined. An empty list: examined, and free of all. */
export const EXAMINED = {
  flour: ['gluten'],
  butter: ['milk'],
  egg: ['egg'],
  rice: [],
  tomato: [],
  prawn: ['crustaceans'],
  soy: ['soy', 'gluten'],
  cashew: ['nuts'],
}
