import { Directory } from 'group-grants'

const directory = new Directory()
  .add({ id: 'guests', levels: { wiki: 'read' }, includes: [] })
  .add({ id: 'summer-camp', levels: { camp: 'write' }, includes: [] })
  .add({ id: 'staff', levels: { wiki: 'write' }, includes: ['guests'] })
const ida = { name: 'Ida', groups: ['guests', 'summer-camp', 'staff'] }
console.log(directory.levelOf(ida, 'wiki'), directory.projectsOf(ida))
directory.dissolve('summer-camp')
console.log(directory.levelOf(ida, 'wiki'), directory.projectsOf(ida))
