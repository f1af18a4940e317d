import { Roles } from 'role-check'
const roles = new Roles().define('reader', { permissions: ['read'] }).define('writer', { permissions: ['write'], inherits: 'reader' }).define('odd', { permissions: [], inherits: 'gone' })
const ask = (role, permission) => roles.can({ id: '1', role }, permission) ?? null
console.log(`RESULT ${JSON.stringify([ask('reader', 'read'), ask('guest', 'read'), ask('writer', 'read'), ask('odd', 'read'), roles.canAll({ id: '1', role: 'x' }, ['read'])])}`)
