import { Rooms } from 'chat-rooms'
const [ada, bob] = [{ write() {} }, { write() {} }]
const emptied = []
const rooms = new Rooms({ onEmpty: (room) => emptied.push(room) })
rooms.join('tea', ada)
rooms.join('tea', bob)
const left = [rooms.leave('tea', ada), rooms.leave('tea', ada), rooms.leave('tea', bob), rooms.leave('tea', bob), rooms.leave('never', ada)]
console.log(`RESULT ${JSON.stringify([left.map((one) => one ?? 'nothing'), emptied, rooms.size('tea')])}`)
