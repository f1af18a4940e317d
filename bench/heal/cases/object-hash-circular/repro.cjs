// object-hash-circular: throws with object-hash@0.3.0, answers with object-hash@0.5.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const hash = require('object-hash')
const make = (name) => {
  const team = { name, members: [] }
  team.members.push({ team, name: 'Ada' })
  return team
}
const list = [hash(make('red')), hash(make('red')), hash(make('blue'))]
show([list.every((text) => /^[0-9a-f]{40}$/.test(text)), list[0] === list[1], list[0] === list[2]])
