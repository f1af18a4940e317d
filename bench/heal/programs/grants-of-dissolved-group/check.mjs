import { Directory } from 'group-grants'

const make = (...gone) => {
  const directory = new Directory()
    .add({ id: 'guests', levels: { wiki: 'read' }, includes: [] })
    .add({ id: 'camp', levels: { camp: 'write' }, includes: ['guests'] })
    .add({ id: 'staff', levels: { wiki: 'write', pay: 'none' }, includes: ['camp', 'board'] })
    .add({ id: 'board', levels: { pay: 'admin' }, includes: ['staff'] })
  for (const id of gone) directory.dissolve(id)
  return directory
}
const user = (...groups) => ({ name: 'u', groups })
console.log(`RESULT ${JSON.stringify([
  make('camp').projectsOf(user('guests', 'camp', 'staff')),
  make('camp').levelOf(user('camp', 'staff'), 'wiki'),
  make('camp').levelOf(user('camp'), 'camp'),
  make('camp').may(user('camp'), 'camp', 'none'),
  make('camp').may(user('staff'), 'pay', 'admin'),
  make('board').projectsOf(user('board', 'staff')),
  make().projectsOf(user('staff')),
  make('staff', 'board').levelOf(user('board', 'staff', 'guests'), 'wiki'),
])}`)
