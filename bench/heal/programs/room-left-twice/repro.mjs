import { Rooms } from 'chat-rooms'
const ada = { write() {} }
const rooms = new Rooms({ onEmpty: (room) => console.log(`${room} is empty`) })
rooms.join('tea', ada)
rooms.leave('tea', ada)
rooms.leave('tea', ada)
console.log(rooms.size('tea'))
